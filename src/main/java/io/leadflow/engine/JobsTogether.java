package io.leadflow.engine;

import static org.camunda.bpm.engine.management.Metrics.JOB_SUCCESSFUL;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;

/**
 * Does jobs in one transaction, which costs far less than one for each. If one of them fails, nothing of this has
 * happened: the failure counts for that job alone, and the others are done each for itself.
 */
class JobsTogether extends ExecuteJobsRunnable {

    private boolean eachForItself;
    private JobFailureCollector failed = new JobFailureCollector(null);

    /** @param woken who looks for more jobs when these are done */
    JobsTogether(List<String> jobs, ProcessEngineImpl engine, JobExecutor woken) {
        super(jobs, engine);
        jobExecutor = woken;
    }

    @Override
    protected void executeJob(String next, CommandExecutor commands, JobFailureCollector failures) {
        List<String> others = Context.getJobExecutorContext().getCurrentProcessorJobQueue();
        if (!eachForItself && !others.isEmpty()) {
            List<String> all = Stream.concat(Stream.of(next), others.stream()).toList();
            if (areDone(all, commands)) {
                others.removeAll(all);
                return;
            }
            eachForItself = true;
        }
        if (next.equals(failed.getJobId())) {
            countFailure(commands, failures);
        } else {
            super.executeJob(next, commands, failures);
        }
    }

    private boolean areDone(List<String> jobs, CommandExecutor commands) {
        try {
            commands.execute(context -> {
                jobs.forEach(job -> execute(job, context));
                return null;
            });
            count(jobs.size());
            return true;
        } catch (RuntimeException | Error someFailed) {
            return false;
        }
    }

    private void execute(String job, CommandContext context) {
        JobFailureCollector failure = new JobFailureCollector(job);
        try {
            new ExecuteJobsCmd(job, failure).execute(context);
        } catch (RuntimeException cause) {
            failure.setFailure(cause);
            failed = failure;
            throw cause;
        }
    }

    private void count(int successful) {
        processEngine.getProcessEngineConfiguration().getMetricsRegistry().markOccurrence(JOB_SUCCESSFUL, successful);
    }

    /** Without trying again: a mail server that does not answer has cost its time already. */
    private void countFailure(CommandExecutor commands, JobFailureCollector failures) {
        RuntimeException cause = (RuntimeException) failed.getFailure();
        Command<Void> fail = context -> {
            throw cause;
        };
        failures.setJob(failed.getJob());
        failures.setFailedActivityId(failed.getFailedActivityId());
        ExecuteJobHelper.executeJob(
                failed.getJobId(), commands, failures, fail, processEngine.getProcessEngineConfiguration());
    }
}
