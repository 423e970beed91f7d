package io.leadflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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

    /** Who waits for other people's systems needs no processor meanwhile; mails still take half of their time at ours. */
    private static final int WAITING = 8;

    private final int processors = Runtime.getRuntime().availableProcessors();

    /** Those of the engine's own executor: as many as half of the processors can take, or as the settings say. */
    @Bean
    ThreadPoolTaskExecutor camundaTaskExecutor(Environment settings, CamundaBpmProperties engine) {
        int atOnce = settings.getProperty(
                "camunda.bpm.job-execution.core-pool-size", Integer.class, between(1, processors / 2, MOST_STEPS));
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadPriority(AFTER_PAGES);
        threads.setCorePoolSize(atOnce);
        threads.setMaxPoolSize(settings.getProperty("camunda.bpm.job-execution.max-pool-size", Integer.class, atOnce));
        threads.setQueueCapacity(engine.getJobExecution().getQueueCapacity());
        return threads;
    }

    @Bean
    SideLane deliveryLane(ProcessEngine engine) {
        return new SideLane(Lane.DELIVERIES, WAITING, engine);
    }

    @Bean
    SideLane mailLane(ProcessEngine engine) {
        return new SideLane(Lane.MAILS, between(WAITING / 2, 2 * processors, WAITING), engine);
    }

    private static int between(int least, int wanted, int most) {
        return Math.max(least, Math.min(wanted, most));
    }
}
