package io.leadflow.process.step;

import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.notification.Fact;
import io.leadflow.notification.Notification;
import io.leadflow.notification.Notifier;
import io.leadflow.notification.Recipient;
import io.leadflow.notification.Topic;
import io.leadflow.partner.LocationContact;
import io.leadflow.partner.Partner;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.process.LeadProcess;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Writes to those concerned by a lead, each time once: a step that is tried again sends under the same key. */
@Component
class Letters {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final LeadBoard leads;
    private final PartnerDirectory directory;
    private final LeadWords words;
    private final Notifier notifier;

    Letters(LeadBoard leads, PartnerDirectory directory, LeadWords words, Notifier notifier) {
        this.leads = leads;
        this.directory = directory;
        this.words = words;
        this.notifier = notifier;
    }

    Lead lead(DelegateExecution execution) {
        return leads.lead(LeadProcess.leadId(execution));
    }

    /** Writes to the contact of the location that the lead was sent to (L10, B2). */
    void toLocationContact(DelegateExecution execution, Lead lead, Topic topic) {
        Partner partner = directory.find(lead.partnerId()).orElseThrow();
        LocationContact contact = partner.location(lead.locationId())
                .or(() -> partner.location(null))
                .orElseThrow(
                        () -> new IllegalStateException("Partner " + partner.id() + " has no location to write to"))
                .contact();
        List<Fact> facts = List.of(
                Fact.of("mail.fact.answerBy", lead.answerBy()),
                Fact.of("mail.fact.contactRequested", lead.inquiry().contactRequested()));
        Recipient recipient = new Recipient(contact.name(), contact.email(), contact.locale());
        notifier.send(notification(execution, lead, partner.name(), topic, recipient, facts, TASKLIST));
    }

    /** @param path of the page that the letter opens, or {@code null} */
    void to(Recipient recipient, DelegateExecution execution, Lead lead, Topic topic, List<Fact> facts, String path) {
        String partner = directory.nameOf(lead.partnerId());
        notifier.send(notification(execution, lead, partner, topic, recipient, facts, path));
    }

    private Notification notification(
            DelegateExecution execution,
            Lead lead,
            String partner,
            Topic topic,
            Recipient recipient,
            List<Fact> facts,
            String path) {
        return new Notification(
                key(execution, lead),
                lead.id(),
                topic,
                recipient,
                lead.inquiry().customer().name(),
                partner,
                words.about(lead, recipient.locale()),
                facts,
                path);
    }

    /** The job stays the same however often its step is tried, and is another one at the next reminder. */
    private static String key(DelegateExecution execution, Lead lead) {
        return lead.id() + ":" + execution.getCurrentActivityId() + ":" + CurrentJob.id();
    }
}
