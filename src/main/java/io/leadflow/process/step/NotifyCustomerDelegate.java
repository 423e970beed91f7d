package io.leadflow.process.step;

import io.leadflow.lead.Contact;
import io.leadflow.lead.Lead;
import io.leadflow.notification.Recipient;
import io.leadflow.notification.Topic;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer to choose a different partner (L4). */
@Component
class NotifyCustomerDelegate implements JavaDelegate {

    private final Letters letters;

    NotifyCustomerDelegate(Letters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Lead lead = letters.lead(execution);
        Contact contact = lead.inquiry().contact();
        Recipient customer = new Recipient(contact.fullName(), contact.email(), contact.locale());
        letters.to(customer, execution, lead, Topic.DECLINED, List.of());
    }
}
