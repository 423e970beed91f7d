package io.leadflow.lead;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.leadflow.lead.HistoryEntry.Change;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.Stale;
import io.leadflow.refusal.WrongState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where leads are written: each method is one step of a lead and leaves one entry in its history (L9).
 * What comes back is the lead as it is now.
 * Works within the transaction of the process, so that lead and process never disagree.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LeadDesk {

    private static final Logger log = LoggerFactory.getLogger(LeadDesk.class);

    /** Ids that grow with time keep the index of a growing table narrow. */
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private final NewLeads newLeads;
    private final LeadsAtHand leads;
    private final LeadHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadDesk(NewLeads newLeads, LeadsAtHand leads, LeadHistory history, ApplicationEventPublisher events, Clock clock) {
        this.newLeads = newLeads;
        this.leads = leads;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters a new lead.
     *
     * @throws InvalidInput when the same sender already made a lead with this external id; the message names that lead
     */
    public Lead receive(NewLead order) {
        Lead lead = enter(Lead.receive(IDS.generate(), order, clock.instant()), order, Occasion.RECEIVED);
        if (order.predecessorId() != null) {
            passOn(order.predecessorId(), lead);
        }
        return lead;
    }

    /** Enters a partner's own deal, which nobody has to accept. */
    public Lead bring(NewLead order, Deal terms, Team contacts) {
        return enter(Lead.bring(IDS.generate(), order, terms, contacts, clock.instant()), order, Occasion.OWN_DEAL);
    }

    /** Sets the deadline of a lead that was just received; part of receiving it, so no entry of its own. */
    public void expectAnswer(UUID leadId, Instant answerBy) {
        leads.expectAnswer(leadId, answerBy);
    }

    /** Puts a lead that was just received with others about the same business; part of receiving it, so no entry. */
    public void join(UUID leadId, UUID engagementId) {
        leads.join(leadId, engagementId);
    }

    /** The first look of the partner at a received lead (B5); any later one changes nothing. */
    public void open(UUID leadId, String actor) {
        if (leads.open(leadId, actor, clock.instant())) {
            add(leadId, actor, Occasion.OPENED, Map.of(), Map.of());
            log.info("Lead {}: {}", leadId, Occasion.OPENED);
        }
    }

    /** The lead as it is now and stays until the transaction ends, unless the one who holds it changes it. */
    public Lead hold(UUID leadId) {
        return leads.hold(leadId);
    }

    /**
     * Holds the lead.
     *
     * @param version the one that the coming change was decided by
     * @throws Stale when the lead has changed since
     */
    public void hold(UUID leadId, int version) {
        if (hold(leadId).version() != version) {
            throw new Stale("The lead has changed since you read it. Read it again and decide anew.");
        }
    }

    /** What the partner notes down before it answers; the new terms and contacts are given by the present ones. */
    public Lead amend(UUID leadId, String actor, UnaryOperator<Deal> terms, UnaryOperator<Team> contacts) {
        return change(
                leadId,
                actor,
                Occasion.EDITED,
                (lead, now) -> lead.amend(terms.apply(lead.deal()), contacts.apply(lead.partnerContacts()), now));
    }

    /** L3. The new terms and contacts are given by those known so far. */
    public Lead accept(UUID leadId, String actor, UnaryOperator<Deal> terms, UnaryOperator<Team> contacts) {
        return change(
                leadId,
                actor,
                Occasion.ACCEPTED,
                (lead, now) -> lead.accept(terms.apply(lead.deal()), contacts.apply(lead.partnerContacts()), now));
    }

    /** L4. */
    public void decline(UUID leadId, String actor, ClosingReason reason, String notes) {
        change(leadId, actor, Occasion.DECLINED, (lead, now) -> lead.decline(reason, notes, now));
    }

    /** L5. */
    public void expire(UUID leadId) {
        change(leadId, LeadHistory.PROCESS, Occasion.EXPIRED, Lead::expire);
    }

    /** L7. */
    public Lead coolContactFlag(UUID leadId) {
        return change(leadId, LeadHistory.PROCESS, Occasion.CONTACT_WINDOW_PASSED, Lead::coolContactFlag);
    }

    /** L6. The new terms and people are given by the present ones. */
    public Lead edit(
            UUID leadId,
            String actor,
            UnaryOperator<Deal> terms,
            UnaryOperator<Team> contacts,
            UnaryOperator<Team> employees) {
        return change(
                leadId,
                actor,
                Occasion.EDITED,
                (lead, now) -> lead.edit(
                        terms.apply(lead.deal()),
                        contacts.apply(lead.partnerContacts()),
                        employees.apply(lead.employees()),
                        now));
    }

    /** What a face keeps beside an open lead changed: that is a change of the lead, too. */
    public void note(UUID leadId, String actor, List<Change> changes) {
        Instant now = clock.instant();
        if (!leads.touch(leadId, now)) {
            throw new WrongState("The lead cannot be edited: it is archived.");
        }
        history.add(leadId, new HistoryEntry(now, actor, Occasion.EDITED, changes));
        events.publishEvent(new LeadChanged(leadId, Occasion.EDITED, changes));
    }

    /** L6. */
    public void win(UUID leadId, String actor) {
        change(leadId, actor, Occasion.WON, Lead::win);
    }

    /** L6. */
    public void lose(UUID leadId, String actor, ClosingReason reason) {
        change(leadId, actor, Occasion.LOST, (lead, now) -> lead.lose(reason, now));
    }

    /** The customer takes the inquiry back. */
    public void withdraw(UUID leadId) {
        change(leadId, LeadHistory.CUSTOMER, Occasion.WITHDRAWN, Lead::withdraw);
    }

    /** Erases personal values from an archived lead and from all it has in its history. */
    public void erase(UUID leadId, String actor) {
        Lead lead = leads.find(leadId);
        lead.erase(clock.instant());
        save(lead);
        history.erase(leadId);
        add(leadId, actor, Occasion.ERASED, Map.of(), Map.of());
        log.info("Lead {}: personal values erased", leadId);
    }

    /** Keeps in the history that the partner was reminded (B2). */
    public void noteReminder(UUID leadId) {
        add(leadId, LeadHistory.PROCESS, Occasion.REMINDED, Map.of(), Map.of());
    }

    private Lead enter(Lead entered, NewLead order, Occasion occasion) {
        Lead lead = newLeads.enter(entered, order);
        add(lead.id(), order.startedBy(), occasion, Map.of(), lead.facts());
        try (var line = MDC.putCloseable("leadId", lead.id().toString())) {
            log.info("Lead {}: new → {} ({})", lead.id(), lead.state(), occasion);
        }
        return lead;
    }

    private Lead change(UUID leadId, String actor, Occasion occasion, BiConsumer<Lead, Instant> step) {
        Lead lead = leads.find(leadId);
        Map<String, String> before = lead.facts();
        String from = lead.state();
        step.accept(lead, clock.instant());
        if (!lead.facts().equals(before)) {
            save(lead);
            add(leadId, actor, occasion, before, lead.facts());
            log.info("Lead {}: {} → {} ({})", leadId, from, lead.state(), occasion);
        }
        return lead;
    }

    private void save(Lead lead) {
        try {
            leads.save(lead);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw WrongState.atTheSameMoment();
        }
    }

    /** Saved, so that the old lead cannot be passed on or erased at the same moment. */
    private void passOn(UUID leadId, Lead successor) {
        Lead lead = leads.find(leadId);
        lead.passOn();
        save(lead);
        String successorId = successor.id().toString();
        add(leadId, LeadHistory.CUSTOMER, Occasion.PASSED_ON, Map.of(), Map.of("successor", successorId));
    }

    private void add(
            UUID leadId, String actor, Occasion occasion, Map<String, String> before, Map<String, String> after) {
        List<Change> changes = HistoryEntry.changes(before, after);
        history.add(leadId, new HistoryEntry(clock.instant(), actor, occasion, changes));
        events.publishEvent(new LeadChanged(leadId, occasion, changes));
    }
}
