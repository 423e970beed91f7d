package io.leadflow.process.step;

import io.leadflow.notification.Topic;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that the inquiry has arrived, and where to follow it (D7). */
@Component
class NotifyCustomerOfReceiptDelegate implements JavaDelegate {

    private final CustomerLetters letters;

    NotifyCustomerOfReceiptDelegate(CustomerLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.send(execution, Topic.RECEIVED);
    }
}
