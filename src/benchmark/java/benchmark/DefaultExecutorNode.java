package benchmark;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** {@link LeadflowNode} with the job executor as the engine brings it: one pool for all jobs, and its own look for them. */
public class DefaultExecutorNode {

    public static void main(String[] args) {
        new SpringApplicationBuilder(LeadflowNode.CLASSES).sources(AsTheEngineBringsIt.class).run(args);
    }

    @Configuration(proxyBeanMethods = false)
    static class AsTheEngineBringsIt {

        @Bean
        static BeanFactoryPostProcessor noLanes() {
            return beans -> List.of("stepLane", "mailLane", "deliveryLane")
                    .forEach(((DefaultListableBeanFactory) beans)::removeBeanDefinition);
        }

        @Bean
        @ConfigurationProperties("camunda.bpm.job-execution")
        SpringJobExecutor engineExecutor() {
            SpringJobExecutor executor = new SpringJobExecutor();
            executor.setTaskExecutor(threads());
            executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
            return executor;
        }

        private static TaskExecutor threads() {
            ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
            threads.setCorePoolSize(3);
            threads.setMaxPoolSize(10);
            threads.setQueueCapacity(3);
            threads.initialize();
            return threads;
        }

        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        AbstractCamundaConfiguration oneLookForAllJobs() {
            return new AbstractCamundaConfiguration() {
                @Override
                public void preInit(SpringProcessEngineConfiguration engine) {
                    List<SessionFactory> others = engine.getCustomSessionFactories().stream()
                            .filter(factory -> factory.getSessionType() != JobManager.class)
                            .toList();
                    engine.setCustomSessionFactories(others);
                }
            };
        }
    }
}
