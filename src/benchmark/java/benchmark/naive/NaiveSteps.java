package benchmark.naive;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** What a newcomer's delegates do: nothing but a mail, and the policy put into variables. */
@Configuration
class NaiveSteps {

    @Bean
    JavaDelegate nothing() {
        return execution -> {};
    }

    @Bean
    JavaDelegate naiveMail(JavaMailSender mail) {
        return execution -> {
            SimpleMailMessage message = new SimpleMailMessage();
            message.setFrom("naive@leadflow.example");
            message.setTo((String) execution.getVariable("contactEmail"));
            message.setSubject("A lead from " + execution.getVariable("customerName"));
            message.setText((String) execution.getVariable("need"));
            mail.send(message);
        };
    }

    @Bean
    ExecutionListener naivePolicy() {
        return execution -> {
            DmnDecisionResultEntries policy =
                    ((DmnDecisionResult) execution.getVariable("decisionResult")).getSingleResult();
            Duration responseTime = Duration.parse(policy.getEntry("responseTime"));
            execution.setVariable("answerBy", Date.from(new Date().toInstant().plus(responseTime)));
            execution.setVariable("contactWindow", policy.getEntry("contactWindow"));
            execution.setVariable("reminders", policy.getEntry("reminders"));
            execution.setVariable("priority", policy.getEntry("priority"));
        };
    }
}
