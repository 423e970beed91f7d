package io.leadflow.notification;

import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.mail.javamail.JavaMailSender;

/** Says which setting is missing when the product stops for want of a mail server. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class NoMailServer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, NoSuchBeanDefinitionException missing) {
        if (missing.getResolvableType() == null || missing.getResolvableType().resolve() != JavaMailSender.class) {
            return null;
        }
        return new FailureAnalysis(
                "No mail server is set, and a lead tells people by mail.",
                "Set spring.mail.host (with the profile postgres: LEADFLOW_MAIL_HOST), "
                        + "or start with the profile demo, which keeps its mails in a mailbox.",
                whole);
    }
}
