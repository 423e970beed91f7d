package io.leadflow.process.step;

import io.leadflow.notification.Topic;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the contact of the location that the customer took the inquiry back. */
@Component
class NotifyPartnerOfWithdrawalDelegate implements JavaDelegate {

    private final Letters letters;

    NotifyPartnerOfWithdrawalDelegate(Letters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.toLocationContact(execution, letters.lead(execution), Topic.WITHDRAWN);
    }
}
