package io.leadflow.process;

import io.leadflow.refusal.WrongState;
import io.leadflow.security.SignedIn;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the faces of the product do to leads. Each method takes the way that a task form or a REST call takes, so that
 * the same listeners see it and the model and the data never disagree.
 */
@Component
@Transactional
public class LeadWorkflow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Actor actor;

    LeadWorkflow(RuntimeService runtime, TaskService tasks, Actor actor) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.actor = actor;
    }

    /**
     * Starts a lead.
     *
     * @param order the start variables of the process contract
     * @return the lead's id
     * @throws io.leadflow.refusal.InvalidInput when a variable breaks a rule
     */
    public UUID start(SignedIn by, Map<String, Object> order) {
        ProcessInstance instance = actor.as(by, () -> runtime.startProcessInstanceByKey(LeadProcess.KEY, order));
        return UUID.fromString(instance.getBusinessKey());
    }

    /**
     * Answers the lead's open task: accept or decline, or keep open, won, lost.
     *
     * @param answer the variables of the process contract for that task
     * @throws io.leadflow.refusal.Refusal when a value breaks a rule or the lead waits for no answer
     */
    public void answer(SignedIn by, UUID leadId, Map<String, Object> answer) {
        actor.as(by, () -> {
            tasks.complete(openTask(leadId).getId(), answer);
            return leadId;
        });
    }

    private Task openTask(UUID leadId) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(leadId.toString())
                .singleResult();
        if (task == null) {
            throw new WrongState("The lead waits for no answer of yours.");
        }
        return task;
    }
}
