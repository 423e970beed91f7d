package io.leadflow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

class MailFailureTest {

    @Test
    void aRefusedMailboxIsToldByItsReplyCodeWithoutTheAddressInTheReply() throws Exception {
        var anna = new InternetAddress("anna@contoso.example");
        var refused = new SMTPAddressFailedException(
                anna, "RCPT TO:<anna@contoso.example>", 550, "550 5.1.1 <anna@contoso.example>: no such user Anna");
        var invalid = new SendFailedException(
                "Invalid Addresses", refused, new Address[0], new Address[0], new Address[] {anna});

        var failure = MailNotSent.because(new MailSendException(Map.of(new Object(), invalid)));

        assertThat(failure)
                .hasMessage("The mail server did not take the message: 550 5.1.1 (the mailbox is not available)")
                .hasNoCause();
    }

    @Test
    void aRefusedLogInIsToldInWords() {
        var refused = new AuthenticationFailedException("535 5.7.8 Username leadflow@vendor.example not accepted");

        assertThat(MailFailure.reason(new MailAuthenticationException(refused))).isEqualTo("it refused our log-in");
    }

    @Test
    void theInnermostKnownCauseIsTold() {
        var slow = new MessagingException("Exception reading response", new SocketTimeoutException("Read timed out"));

        assertThat(MailFailure.reason(new MailSendException("Mail server connection failed", slow)))
                .isEqualTo("no answer in time");
    }

    @Test
    void anUnknownFailureIsToldByItsKindOnly() {
        assertThat(MailFailure.reason(new MessagingException("about anna@contoso.example")))
                .isEqualTo("MessagingException");
    }

    @Test
    void anAddressThatIsNotOneLineIsRefusedWithoutRepeatingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recipient("Anna", "anna@contoso.example\r\nBcc: eve@evil.example", null))
                .withMessage("email must be one address on one line");
    }

    @Test
    void aLinkNeverLeavesTheProduct() {
        for (var path : List.of("//evil.example", "https://evil.example", "leads", "/\\evil.example")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Notification(
                            "k",
                            UUID.randomUUID(),
                            Topic.WON,
                            new Recipient(null, "a@b.example", null),
                            null,
                            null,
                            null,
                            List.of(),
                            path))
                    .withMessageStartingWith("path ");
        }
    }
}
