package io.leadflow.process.step;

import io.leadflow.lead.Lead;
import io.leadflow.lead.Money;
import io.leadflow.lead.Outcome;
import io.leadflow.notification.Fact;
import io.leadflow.notification.Recipient;
import io.leadflow.notification.Topic;
import io.leadflow.process.VendorSettings;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the vendor that a deal is won or lost (L6). */
@Component
class NotifyVendorDelegate implements JavaDelegate {

    private final Letters letters;
    private final VendorSettings vendor;

    NotifyVendorDelegate(Letters letters, VendorSettings vendor) {
        this.letters = letters;
        this.vendor = vendor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Lead lead = letters.lead(execution);
        Topic topic = lead.outcome() == Outcome.WON ? Topic.WON : Topic.LOST;
        Recipient recipient = new Recipient(vendor.name(), vendor.email(), vendor.locale());
        letters.to(recipient, execution, lead, topic, facts(lead), null);
    }

    private static List<Fact> facts(Lead lead) {
        Money value = lead.deal().value();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("mail.fact.dealName", lead.deal().name()));
        facts.add(Fact.of("mail.fact.dealValue", value.amount(), value.currency()));
        facts.add(Fact.of("mail.fact.closingDate", lead.deal().closingDate()));
        if (lead.closingReason() != null) {
            facts.add(Fact.phrase("mail.fact.reason", "closingReason." + lead.closingReason()));
        }
        return facts;
    }
}
