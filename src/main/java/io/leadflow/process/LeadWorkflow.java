package io.leadflow.process;

import io.leadflow.lead.Favorites;
import io.leadflow.lead.HistoryEntry.Change;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.lead.LeadDesk;
import io.leadflow.lead.Stage;
import io.leadflow.lead.Team;
import io.leadflow.process.form.DealTerms;
import io.leadflow.process.form.Fields;
import io.leadflow.refusal.NotFound;
import io.leadflow.refusal.Refusal;
import io.leadflow.refusal.WrongState;
import io.leadflow.security.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
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
    private final LeadBoard board;
    private final LeadDesk leads;
    private final Favorites favorites;

    LeadWorkflow(
            RuntimeService runtime,
            TaskService tasks,
            Actor actor,
            LeadBoard board,
            LeadDesk leads,
            Favorites favorites) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.actor = actor;
        this.board = board;
        this.leads = leads;
        this.favorites = favorites;
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
     * Starts a lead of which its sender knows something of the deal already.
     *
     * @param deal variables as for {@link #edit}
     */
    public UUID start(SignedIn by, Map<String, Object> order, Map<String, Object> deal) {
        UUID leadId = start(by, order);
        Fields fields = Fields.of(deal);
        leads.amend(leadId, by.userId(), new DealTerms(fields), fields.teamOver("partnerContacts"));
        return leadId;
    }

    /**
     * Starts a partner's own deal, which nobody has to accept.
     *
     * @param order the start variables of the process contract, and those of an acceptance
     */
    public UUID startOwnDeal(SignedIn by, Map<String, Object> order) {
        Map<String, Object> variables = new HashMap<>(order);
        variables.put("partnerId", by.organisation());
        ProcessInstance instance =
                actor.as(by, () -> runtime.startProcessInstanceByMessage(LeadProcess.OWN_DEAL, variables));
        return UUID.fromString(instance.getBusinessKey());
    }

    /** Puts a lead that was just started with others about the same business. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(UUID leadId, UUID engagementId) {
        leads.join(leadId, engagementId);
    }

    /**
     * Answers the lead's open task: accept or decline, or keep open, won, lost.
     *
     * @param answer the variables of the process contract for that task
     * @throws io.leadflow.refusal.Refusal when a value breaks a rule or the lead waits for no answer
     */
    public void answer(SignedIn by, UUID leadId, Map<String, Object> answer) {
        Task task = openTask(requireOwn(by, leadId), answer);
        try {
            actor.as(by, () -> {
                tasks.complete(task.getId(), answer);
                return leadId;
            });
        } catch (RuntimeException failure) {
            throw refusal(failure).orElseGet(() -> isTie(failure, task) ? WrongState.atTheSameMoment() : failure);
        }
    }

    /**
     * The first look of the partner at a received lead opens it (B5); every other look changes nothing.
     *
     * @throws NotFound when the lead is not one of their organisation's
     */
    public void look(SignedIn by, UUID leadId) {
        requireOwn(by, leadId);
        leads.open(leadId, by.userId());
    }

    /**
     * Changes the deal, and the people on it, of a lead that stays where it is: its task is not touched (L6).
     *
     * @param changes the deal's variables of the process contract, {@code partnerContacts}, and {@code employees} of an
     *     accepted lead; what is left out keeps its value
     * @return whether that made a difference
     * @throws io.leadflow.refusal.Refusal when a value breaks a rule, or the lead is archived or somebody else's
     */
    public boolean edit(SignedIn by, UUID leadId, Map<String, Object> changes) {
        Lead lead = requireOwn(by, leadId);
        int version = lead.version();
        Fields fields = Fields.of(changes);
        DealTerms terms = new DealTerms(fields);
        UnaryOperator<Team> contacts = fields.teamOver("partnerContacts");
        Lead edited = lead.stage() == Stage.RECEIVED
                ? leads.amend(leadId, by.userId(), terms, contacts)
                : leads.edit(leadId, by.userId(), terms, contacts, fields.teamOver("employees"));
        return edited.version() != version;
    }

    /**
     * The same, decided by one version of the lead.
     *
     * @throws io.leadflow.refusal.Stale when the lead has changed since
     */
    public void edit(SignedIn by, UUID leadId, int version, Map<String, Object> changes) {
        requireOwn(by, leadId);
        leads.hold(leadId, version);
        edit(by, leadId, changes);
    }

    /**
     * Keeps in the history of an open lead what changed in that which a face keeps beside it.
     *
     * @throws io.leadflow.refusal.Refusal when the lead is archived or somebody else's
     */
    public void note(SignedIn by, UUID leadId, List<Change> changes) {
        requireOwn(by, leadId);
        leads.note(leadId, by.userId(), changes);
    }

    /** The lead, which nobody else changes until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Lead hold(UUID leadId) {
        return leads.hold(leadId);
    }

    /**
     * Marks a lead as a favourite of this user (T2); its open task becomes theirs to find under Favorites.
     *
     * @throws NotFound when the lead is not one of their organisation's
     */
    public void mark(SignedIn by, UUID leadId) {
        requireOwn(by, leadId);
        if (favorites.mark(leadId, by.userId())) {
            tasksOf(leadId).forEach(task -> tasks.addCandidateUser(task.getId(), by.userId()));
        }
    }

    /** Takes the mark back. */
    public void unmark(SignedIn by, UUID leadId) {
        requireOwn(by, leadId);
        favorites.unmark(leadId, by.userId());
        tasksOf(leadId).forEach(task -> tasks.deleteCandidateUser(task.getId(), by.userId()));
    }

    /** The running process instance of the lead; none once everyone concerned is told of its end. */
    public Optional<String> instance(UUID leadId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(LeadProcess.KEY)
                        .processInstanceBusinessKey(leadId.toString())
                        .singleResult())
                .map(ProcessInstance::getId);
    }

    private Lead requireOwn(SignedIn by, UUID leadId) {
        Lead lead = board.lead(leadId);
        if (!lead.partnerId().equals(by.organisation())) {
            throw NotFound.lead();
        }
        return lead;
    }

    private List<Task> tasksOf(UUID leadId) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(leadId.toString())
                .list();
    }

    /** The engine wraps what a listener throws. */
    private static Optional<RuntimeException> refusal(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(RuntimeException.class::cast)
                .findFirst();
    }

    /** Someone else took the task, or a job of the same lead, such as its first mail, ended at this very moment. */
    private boolean isTie(RuntimeException failure, Task task) {
        return failure instanceof OptimisticLockingException || !isOpen(task);
    }

    private boolean isOpen(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).count() > 0;
    }

    /** The task that this is an answer to: a decision is no report, and a report no decision. */
    private Task openTask(Lead lead, Map<String, Object> answer) {
        String asked = answer.containsKey(LeadProcess.DECISION) ? LeadProcess.RESPOND_TO_LEAD : LeadProcess.CLOSE_DEAL;
        return tasksOf(lead.id()).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(asked))
                .findFirst()
                .orElseThrow(() -> new WrongState("The lead waits for no such answer: it is " + lead.state() + "."));
    }
}
