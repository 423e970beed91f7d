package io.leadflow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class KeptConnectionsTest {

    @RegisterExtension
    static final GreenMailExtension server = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private int opened;
    private KeptConnections sender;

    @BeforeEach
    void reachTheServer() {
        JavaMailSenderImpl settings = new JavaMailSenderImpl();
        settings.setHost("localhost");
        settings.setPort(server.getSmtp().getPort());
        sender = new KeptConnections(settings) {
            @Override
            protected Transport getTransport(Session session) throws NoSuchProviderException {
                opened++;
                return super.getTransport(session);
            }
        };
    }

    @AfterEach
    void leaveTheServer() {
        sender.destroy();
    }

    @Test
    void one_mail_after_the_other_takes_the_same_connection() {
        sender.send(mailTo("anna.berg@contoso.example"));
        sender.send(mailTo("anna.berg@contoso.example"));

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(opened).isOne();
    }

    @Test
    void a_connection_that_the_server_has_closed_is_replaced() {
        sender.send(mailTo("anna.berg@contoso.example"));
        server.stop();
        server.start();
        sender.setPort(server.getSmtp().getPort());

        sender.send(mailTo("anna.berg@contoso.example"));

        assertThat(opened).isEqualTo(2);
        assertThat(server.getReceivedMessages()).hasSize(1); // it forgot the first one
    }

    @Test
    void a_connection_with_which_something_went_wrong_is_not_used_again() {
        assertThatThrownBy(() -> sender.send(mailTo())).isInstanceOf(MailSendException.class);

        sender.send(mailTo("anna.berg@contoso.example"));

        assertThat(opened).isEqualTo(2);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private static SimpleMailMessage mailTo(String... addresses) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom("leads@leadflow.example");
        mail.setTo(addresses);
        mail.setSubject("New lead");
        mail.setText("A new lead is waiting.");
        return mail;
    }
}
