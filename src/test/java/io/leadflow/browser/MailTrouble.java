package io.leadflow.browser;

import java.net.ConnectException;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Stands before the mailbox of the demonstration and lets it be down for a while, as mail servers are. */
@TestComponent
class MailTrouble implements BeanPostProcessor {

    private volatile boolean down;

    void begin() {
        down = true;
    }

    void end() {
        down = false;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof JavaMailSender)) {
            return bean;
        }
        ProxyFactory sender = new ProxyFactory(bean);
        sender.setProxyTargetClass(true);
        sender.addAdvice((MethodInterceptor) call -> {
            if (down && call.getMethod().getName().equals("send")) {
                throw new MailSendException("Mail server connection failed", new ConnectException("refused"));
            }
            return call.proceed();
        });
        return sender.getProxy(bean.getClass().getClassLoader());
    }
}
