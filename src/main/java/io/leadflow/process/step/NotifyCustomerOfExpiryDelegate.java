package io.leadflow.process.step;

import io.leadflow.notification.Topic;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that nobody answered, and who else could help (B3). */
@Component
class NotifyCustomerOfExpiryDelegate implements JavaDelegate {

    private final CustomerLetters letters;

    NotifyCustomerOfExpiryDelegate(CustomerLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.send(execution, Topic.UNANSWERED);
    }
}
