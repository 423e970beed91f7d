package io.leadflow.notification;

import io.leadflow.address.HomeAddress;
import jakarta.mail.util.StreamProvider;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** The settings of mail, and plain-text templates beside the HTML ones. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, HomeAddress.class})
class MailConfiguration {

    static { // else it is looked for in all jars, for each part of each mail
        System.setProperty(
                StreamProvider.class.getName(),
                StreamProvider.provider().getClass().getName());
    }

    @Bean
    static BeanPostProcessor connectionsToTheMailServerAreKept() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean.getClass() == JavaMailSenderImpl.class
                        ? new KeptConnections((JavaMailSenderImpl) bean)
                        : bean; // a kind of its own sends in its own way, such as the demo's
            }
        };
    }

    @Bean
    SpringResourceTemplateResolver plainTextMailTemplates() {
        var templates = new SpringResourceTemplateResolver();
        templates.setPrefix("classpath:/templates/");
        templates.setResolvablePatterns(Set.of("mail/*.txt"));
        templates.setTemplateMode(TemplateMode.TEXT);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setOrder(1);
        return templates;
    }
}
