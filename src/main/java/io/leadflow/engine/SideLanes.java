package io.leadflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lanes beside the engine's own job executor, with as many threads as other people's systems are waited for at once. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class SideLanes {

    @Bean
    SideLane deliveryLane(ProcessEngine engine) {
        return new SideLane(Lane.DELIVERIES, 8, engine);
    }

    @Bean
    SideLane mailLane(ProcessEngine engine) {
        return new SideLane(Lane.MAILS, 4, engine);
    }
}
