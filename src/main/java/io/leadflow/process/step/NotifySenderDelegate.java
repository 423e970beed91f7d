package io.leadflow.process.step;

import io.leadflow.lead.Lead;
import io.leadflow.notification.Fact;
import io.leadflow.notification.Recipient;
import io.leadflow.notification.Topic;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the sender that the lead expired: the vendor, or the partner who sent it (L5). */
@Component
class NotifySenderDelegate implements JavaDelegate {

    private final Letters letters;

    NotifySenderDelegate(Letters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Lead lead = letters.lead(execution);
        Recipient sender =
                new Recipient(null, lead.sender().email(), lead.sender().locale());
        List<Fact> facts = List.of(Fact.of("mail.fact.sentOn", lead.receivedAt()));
        letters.to(sender, execution, lead, Topic.EXPIRED, facts, null);
    }
}
