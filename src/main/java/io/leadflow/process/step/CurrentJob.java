package io.leadflow.process.step;

import org.camunda.bpm.engine.impl.context.Context;

/** The engine's job that this thread works on. */
final class CurrentJob {

    private CurrentJob() {}

    /**
     * The same one however often the job is tried: its execution is not, since the last of several branches goes on in
     * the execution of their parent.
     *
     * @throws IllegalStateException when no job is being worked on
     */
    static String id() {
        if (Context.getCommandContext() == null || Context.getCommandContext().getCurrentJob() == null) {
            throw new IllegalStateException("No job is being worked on");
        }
        return Context.getCommandContext().getCurrentJob().getId();
    }
}
