package io.leadflow.process.path;

import io.leadflow.lead.ClosingReason;
import io.leadflow.lead.ContactFlag;
import io.leadflow.lead.HistoryEntry;
import io.leadflow.lead.Lead;
import io.leadflow.lead.Occasion;
import io.leadflow.process.CustomerSettings;
import io.leadflow.process.LeadProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Tells the path of a lead by its own history, which stays when the engine's is cleaned up, and by the model, which says
 * how its steps are joined.
 */
@Component
public class LeadPaths {

    private final Collection<SequenceFlow> flows;
    private final CustomerSettings settings;

    LeadPaths(@Value("classpath:processes/lead-lifecycle.bpmn") Resource model, CustomerSettings settings) {
        this.settings = settings;
        try (InputStream bpmn = model.getInputStream()) {
            flows = Bpmn.readModelFromStream(bpmn).getModelElementsByType(SequenceFlow.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param history all of the lead's, oldest first */
    public LeadPath of(Lead lead, List<HistoryEntry> history) {
        Set<String> taken = new LinkedHashSet<>();
        history.forEach(entry -> taken.addAll(StepsOf.occasion(entry.occasion())));
        taken.removeAll(passedBy(lead, taken));
        taken.addAll(arrows(new ArrayList<>(taken)));
        return new LeadPath(taken, current(lead));
    }

    /** Those that join two steps of the path; one that leads back belongs to another round. */
    private List<String> arrows(List<String> steps) {
        return flows.stream()
                .filter(flow -> steps.contains(flow.getSource().getId()))
                .filter(flow -> steps.indexOf(flow.getTarget().getId())
                        > steps.indexOf(flow.getSource().getId()))
                .map(SequenceFlow::getId)
                .toList();
    }

    /** Steps that stand behind what happened to other leads, but not to this one. */
    private Set<String> passedBy(Lead lead, Set<String> taken) {
        Set<String> passedBy = new HashSet<>();
        if (lead.inquiry().leadType().isQualified()) {
            passedBy.addAll(StepsOf.CONFIRMATION);
        }
        if (!settings.offerOthersAfterExpiry()) {
            passedBy.addAll(StepsOf.OFFER);
        }
        passedBy.add(
                taken.contains(LeadProcess.CLOSE_DEAL)
                        ? StepsOf.WITHDRAWN_WHILE_RECEIVED
                        : StepsOf.WITHDRAWN_WHILE_ACCEPTED);
        return passedBy;
    }

    private static Set<String> current(Lead lead) {
        return switch (lead.stage()) {
            case RECEIVED ->
                lead.contactFlag() == ContactFlag.BURNING
                        ? Set.of(LeadProcess.RESPOND_TO_LEAD, StepsOf.CONTACT_WINDOW)
                        : Set.of(LeadProcess.RESPOND_TO_LEAD);
            case ACCEPTED -> Set.of(LeadProcess.CLOSE_DEAL);
            case ARCHIVED -> Set.of(end(ending(lead)));
        };
    }

    private static Occasion ending(Lead lead) {
        return lead.closingReason() == ClosingReason.CUSTOMER_WITHDREW
                ? Occasion.WITHDRAWN
                : Occasion.valueOf(lead.outcome().name());
    }

    private static String end(Occasion outcome) {
        List<String> steps = StepsOf.occasion(outcome);
        return steps.get(steps.size() - 1);
    }
}
