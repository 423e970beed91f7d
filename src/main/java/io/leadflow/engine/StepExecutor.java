package io.leadflow.engine;

import io.leadflow.work.WorkPlaces;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The engine's own executor, which has the steps that one look finds done together. */
class StepExecutor extends SpringJobExecutor {

    private final ThreadPoolTaskExecutor threads;
    private final WorkPlaces places;

    StepExecutor(ThreadPoolTaskExecutor threads, WorkPlaces places) {
        this.threads = threads;
        this.places = places;
        setTaskExecutor(threads);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
    }

    /** The engine would part what it finds by instance; here each thread gets its share of the instances. */
    @Override
    public Command<AcquiredJobs> getAcquireJobsCmd(int number) {
        return new AcquireJobsCmd(this, number) {
            @Override
            protected String selectProcessInstanceId(AcquirableJobEntity job, boolean overHierarchies) {
                String instance = super.selectProcessInstanceId(job, overHierarchies);
                return instance == null ? job.getId() : shareOf(instance);
            }
        };
    }

    private String shareOf(String instance) {
        return "thread " + Math.floorMod(instance.hashCode(), threads.getMaxPoolSize());
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new JobsTogether(jobs, engine, places, this);
    }
}
