package io.leadflow.engine;

import io.leadflow.work.WorkPlaces;
import org.camunda.bpm.engine.ProcessEngine;
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
    private static final int AFTER_PAGES = Thread.MIN_PRIORITY;

    private static final int MOST_STEPS = 4;

    /** Who waits for other people's systems leaves its {@linkplain WorkPlaces place} meanwhile. */
    private static final int WAITING = 8;

    /** As many as half of the processors can take, or as the setting says. */
    @Bean
    ThreadPoolTaskExecutor camundaTaskExecutor(Environment settings) {
        return threads(
                "steps-",
                settings.getProperty(
                        "camunda.bpm.job-execution.core-pool-size",
                        Integer.class,
                        Math.max(1, Math.min(Runtime.getRuntime().availableProcessors() / 2, MOST_STEPS))));
    }

    /** The engine's own executor. */
    @Bean
    @ConfigurationProperties("camunda.bpm.job-execution")
    LaneExecutor stepLane(ThreadPoolTaskExecutor camundaTaskExecutor, WorkPlaces places) {
        return new LaneExecutor(Lane.STEPS, camundaTaskExecutor, places);
    }

    @Bean
    SideLane deliveryLane(WorkPlaces places, ProcessEngine engine) {
        return new SideLane(Lane.DELIVERIES, WAITING, places, engine);
    }

    @Bean
    SideLane mailLane(WorkPlaces places, ProcessEngine engine) {
        return new SideLane(Lane.MAILS, WAITING, places, engine);
    }

    static ThreadPoolTaskExecutor threads(String prefix, int number) {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix(prefix);
        threads.setThreadPriority(AFTER_PAGES);
        threads.setCorePoolSize(number);
        threads.setMaxPoolSize(number);
        return threads;
    }
}
