package io.leadflow.process.step;

import io.leadflow.lead.Contact;
import io.leadflow.lead.Lead;
import io.leadflow.notification.Fact;
import io.leadflow.notification.Recipient;
import io.leadflow.notification.Topic;
import io.leadflow.partner.Alternatives.Alternative;
import io.leadflow.process.OtherPartners;
import io.leadflow.process.PrivateLink;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Writes to the customer. Each letter opens the inquiry's private page, where the next step is one click away. */
@Component
class CustomerLetters {

    private final Letters letters;
    private final OtherPartners others;
    private final PrivateLink link;

    CustomerLetters(Letters letters, OtherPartners others, PrivateLink link) {
        this.letters = letters;
        this.others = others;
        this.link = link;
    }

    void send(DelegateExecution execution, Topic topic) {
        Lead lead = letters.lead(execution);
        Contact contact = lead.inquiry().contact();
        Recipient customer = new Recipient(contact.fullName(), contact.email(), contact.locale());
        letters.to(customer, execution, lead, topic, facts(lead), link.to(lead.id()));
    }

    private List<Fact> facts(Lead lead) {
        String names = others.than(lead).stream().map(Alternative::name).collect(Collectors.joining(" · "));
        return names.isEmpty() ? List.of() : List.of(Fact.of("mail.fact.others", names));
    }
}
