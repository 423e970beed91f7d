package io.leadflow.engine;

import io.leadflow.work.WorkPlaces;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * How many jobs a node is at in each {@link Lane}: few on few processors, so that people need not wait for their pages,
 * and more where the node waits for other people's systems.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class JobThreads {

    /** Where the virtual machine is told to heed it, people's requests get the processor first. */
    static final int AFTER_PAGES = Thread.MIN_PRIORITY;

    private static final int MOST_STEPS = 4;

    /** Who waits for other people's systems leaves its {@linkplain WorkPlaces place} meanwhile. */
    private static final int WAITING = 8;

    /** Those of the engine's own executor: as many as half of the processors can take, or as the settings say. */
    @Bean
    ThreadPoolTaskExecutor camundaTaskExecutor(Environment settings, CamundaBpmProperties engine) {
        int atOnce = settings.getProperty(
                "camunda.bpm.job-execution.core-pool-size",
                Integer.class,
                Math.max(1, Math.min(Runtime.getRuntime().availableProcessors() / 2, MOST_STEPS)));
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadPriority(AFTER_PAGES);
        threads.setCorePoolSize(atOnce);
        threads.setMaxPoolSize(settings.getProperty("camunda.bpm.job-execution.max-pool-size", Integer.class, atOnce));
        threads.setQueueCapacity(engine.getJobExecution().getQueueCapacity());
        return threads;
    }

    @Bean
    @ConfigurationProperties("camunda.bpm.job-execution")
    StepExecutor stepExecutor(ThreadPoolTaskExecutor camundaTaskExecutor, WorkPlaces places) {
        return new StepExecutor(camundaTaskExecutor, places);
    }

    @Bean
    SideLane deliveryLane(WorkPlaces places, ProcessEngine engine) {
        return new SideLane(Lane.DELIVERIES, WAITING, places, engine);
    }

    @Bean
    SideLane mailLane(WorkPlaces places, ProcessEngine engine) {
        return new SideLane(Lane.MAILS, WAITING, places, engine);
    }
}
