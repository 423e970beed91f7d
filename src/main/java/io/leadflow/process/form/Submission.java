package io.leadflow.process.form;

import io.leadflow.lead.Lead;
import io.leadflow.process.LeadProcess;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Puts the process variables right after a task was submitted. What a client sends stands in the process before anyone
 * can look at it, over whatever stood there: all of it goes, and what the process knows of its lead comes back.
 */
public final class Submission {

    private Submission() {}

    /**
     * @param lead as it is now
     * @param answer what the model needs to know of the answer, e.g. {@code decision}
     */
    public static void tidy(DelegateTask task, Lead lead, Map<String, Object> answer) {
        Map<String, Object> kept = new HashMap<>(LeadProcess.variablesOf(lead));
        kept.put(LeadProcess.PRIORITY, task.getPriority());
        kept.putAll(answer);
        Set<String> unwanted = new HashSet<>(task.getExecution().getVariableNames());
        unwanted.removeAll(kept.keySet());
        task.getExecution().removeVariables(unwanted);
        kept.entrySet().removeIf(value -> stands(task, value.getKey(), value.getValue()));
        task.getExecution().setVariables(kept);
    }

    /** Whether the variable has this value already, plain and stored; what would change nothing is not written. */
    private static boolean stands(DelegateTask task, String variable, Object value) {
        TypedValue present = task.getExecution().getVariableTyped(variable, false);
        return present instanceof PrimitiveValue<?> && !present.isTransient() && value.equals(present.getValue());
    }
}
