package io.leadflow.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Lets a job that used up its retries run as soon as a process owner tries it again. The engine would let it wait for
 * one more interval of its cycle first, up to a day, and Cockpit's button says nothing of that.
 */
class RetriesAtOnce implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return new DefaultJobRetryCmd(jobId, failure) {

            @Override
            public Object execute(CommandContext context) {
                super.execute(context);
                JobEntity job = getJob();
                if (job != null && job.getRetries() == 0) {
                    job.setDuedate(ClockUtil.getCurrentTime());
                }
                return null;
            }
        };
    }
}
