package io.leadflow.process.step;

import io.leadflow.notification.Topic;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer to choose a different partner (L4), and who that could be (B3). */
@Component
class NotifyCustomerDelegate implements JavaDelegate {

    private final CustomerLetters letters;

    NotifyCustomerDelegate(CustomerLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.send(execution, Topic.DECLINED);
    }
}
