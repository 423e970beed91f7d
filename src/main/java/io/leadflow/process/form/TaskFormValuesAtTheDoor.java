package io.leadflow.process.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.lead.LeadBoard;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link TaskFormValues} behind the engine's gate, which has seen to it that the caller may see the task. */
@Configuration(proxyBeanMethods = false)
class TaskFormValuesAtTheDoor {

    private static final int BEHIND_THE_GATE = SecurityProperties.DEFAULT_FILTER_ORDER + 2;

    @Bean
    FilterRegistrationBean<TaskFormValues> taskFormValues(
            TaskService tasks, RuntimeService runtime, LeadBoard leads, LeadOnForm form, ObjectMapper json) {
        FilterRegistrationBean<TaskFormValues> registration =
                new FilterRegistrationBean<>(new TaskFormValues(tasks, runtime, leads, form, json));
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        registration.setOrder(BEHIND_THE_GATE);
        return registration;
    }
}
