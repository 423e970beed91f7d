package io.leadflow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@MailTest
@ExtendWith(OutputCaptureExtension.class)
class NotifierTest {

    private static final Instant NOW = MailTest.NOW;
    private static final UUID LEAD = UUID.fromString("0195a3c0-0000-7000-8000-000000000001");
    private static final Recipient ANNA = new Recipient("Anna Berg", "anna.berg@contoso.example", Locale.ENGLISH);

    @RegisterExtension
    static final GreenMailExtension server = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Notifier notifier;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void reachTheServer() {
        jdbc.sql("delete from notification").update();
        sender.setPort(server.getSmtp().getPort());
    }

    @Test
    void aNewLeadTellsTheContactOfTheLocation() throws Exception {
        notifier.send(new Notification(
                "k",
                LEAD,
                Topic.NEW_LEAD,
                ANNA,
                "Fabrikam",
                "Contoso",
                "Azure, Migration",
                List.of(
                        Fact.of("mail.fact.answerBy", Instant.parse("2026-03-15T09:00:00Z")),
                        Fact.of("mail.fact.contactRequested", true)),
                "/leads"));

        var mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("New lead from Fabrikam");
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("anna.berg@contoso.example"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Leadflow");
        assertThat(mail.getContentLanguage()).containsExactly("en");
        assertThat(mail.getSentDate()).isEqualTo(NOW);
        assertThat(text(mail)).isEqualToIgnoringNewLines("""
                        Hello Anna Berg,

                        Fabrikam is looking for a partner, and Contoso has received the lead. Read it, get in touch \
                        if you like, and accept or decline it in time.

                        About: Azure, Migration
                        Answer by: March 15, 2026, 9:00 AM UTC
                        Asks to be contacted directly: Yes

                        Open the leads:
                        https://leads.example/app/leads

                        --
                        You receive this message because you are the contact of Contoso for new leads.
                        """);
        assertThat(html(mail))
                .contains("A new lead from Fabrikam", "Azure, Migration", "March 15, 2026, 9:00 AM UTC", "Yes")
                .contains("href=\"https://leads.example/app/leads\"", "<html lang=\"en\">");
    }

    @Test
    void aReminderTellsTheContactThatTheLeadWaits() throws Exception {
        notifier.send(about(Topic.REMINDER, ANNA, Fact.of("mail.fact.answerBy", NOW)));

        assertThat(onlyMail().getSubject()).isEqualTo("Reminder: the lead from Fabrikam is waiting for your answer");
        assertThat(text(onlyMail())).contains("has not been answered yet", "Answer by: March 1, 2026, 9:00 AM UTC");
        assertThat(html(onlyMail())).contains("Fabrikam is waiting for your answer");
    }

    @Test
    void aDeclineAsksTheCustomerToChooseADifferentPartner() throws Exception {
        notifier.send(about(Topic.DECLINED, new Recipient(null, "kim@fabrikam.example", Locale.ENGLISH)));

        assertThat(onlyMail().getSubject()).isEqualTo("Your inquiry to Contoso: please choose a different partner");
        assertThat(text(onlyMail())).startsWith("Hello,").contains("Please choose a different partner");
        assertThat(html(onlyMail())).contains("Hello,", "Contoso cannot take on your inquiry");
    }

    @Test
    void anExpiryTellsTheSender() throws Exception {
        notifier.send(about(Topic.EXPIRED, new Recipient("Sam", "sam@vendor.example", Locale.ENGLISH)));

        assertThat(onlyMail().getSubject()).isEqualTo("No answer from Contoso: the lead from Fabrikam has expired");
        assertThat(text(onlyMail())).contains("Contoso did not answer the lead from Fabrikam in time");
        assertThat(html(onlyMail())).contains("The lead from Fabrikam has expired");
    }

    @Test
    void aWonDealTellsTheVendor() throws Exception {
        notifier.send(about(Topic.WON, vendor(), Fact.of("mail.fact.closingDate", LocalDate.of(2026, 2, 27))));

        assertThat(onlyMail().getSubject()).isEqualTo("Won: Contoso and Fabrikam");
        assertThat(text(onlyMail())).contains("Contoso reports it as won", "Closing date: February 27, 2026");
        assertThat(html(onlyMail())).contains("Contoso has won the deal with Fabrikam");
    }

    @Test
    void aLostDealTellsTheVendorWhy() throws Exception {
        notifier.send(
                about(Topic.LOST, vendor(), Fact.phrase("mail.fact.reason", "closingReason.CUSTOMER_DID_NOT_RESPOND")));

        assertThat(onlyMail().getSubject()).isEqualTo("Lost: Contoso and Fabrikam");
        assertThat(text(onlyMail())).contains("Contoso reports it as lost", "Reason: Customer did not respond");
        assertThat(html(onlyMail())).contains("Contoso has lost the deal with Fabrikam");
    }

    @Test
    void theSameNotificationIsSentOnce(CapturedOutput log) {
        notifier.send(about(Topic.WON, vendor()));
        notifier.send(about(Topic.WON, vendor()));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(log.getOut()).containsOnlyOnce("Lead " + LEAD + ": WON notification sent");
        assertThat(log.getOut()).doesNotContain("Fabrikam", "Vera");
    }

    @Test
    void aRollbackOfTheCallerDoesNotSendTwice() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            notifier.send(about(Topic.WON, vendor()));
            transaction.setRollbackOnly();
        });
        notifier.send(about(Topic.WON, vendor()));

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void twoAtTheSameMomentShareOneMessageId() {
        var start = new CyclicBarrier(4);
        var all = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    await(start);
                    notifier.send(about(Topic.WON, vendor()));
                }))
                .toList();
        all.forEach(CompletableFuture::join);

        assertThat(server.getReceivedMessages())
                .isNotEmpty()
                .extracting(MimeMessage::getMessageID)
                .containsOnly(messageId());
        assertThat(jdbc.sql("select count(*) from notification where sent_at is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whileTheServerIsDownTheFailureSaysSoWithoutPersonalDataAndLaterTheMailGoesOutOnce() throws Exception {
        var notification = about(Topic.NEW_LEAD, ANNA);
        server.stop();

        var failure = catchThrowableOfType(MailNotSent.class, () -> notifier.send(notification));
        var stored = messageId();
        server.start();
        sender.setPort(server.getSmtp().getPort());
        notifier.send(notification);
        notifier.send(notification);

        assertThat(failure).hasMessage("The mail server did not take the message: connection refused");
        assertThat(stackTrace(failure)).doesNotContainIgnoringCase("anna", "berg", "contoso", "fabrikam");
        assertThat(onlyMail().getMessageID()).isEqualTo(stored).matches("<[0-9a-f]{64}@leads\\.example>");
    }

    @Test
    void lineBreaksInNamesNeverBecomeHeaders() throws Exception {
        var recipient = new Recipient("Anna\r\nBcc: eve@evil.example", "anna@contoso.example", Locale.ENGLISH);

        notifier.send(new Notification(
                "k",
                LEAD,
                Topic.NEW_LEAD,
                recipient,
                "Fabrikam\r\nBcc: eve@evil.example",
                "Contoso",
                null,
                List.of(),
                null));

        assertThat(onlyMail().getAllRecipients()).containsExactly(new InternetAddress("anna@contoso.example"));
        assertThat(onlyMail().getHeader("Bcc")).isNull();
        assertThat(onlyMail().getSubject()).isEqualTo("New lead from Fabrikam Bcc: eve@evil.example");
    }

    @Test
    void markupAndPatternsInNamesAreShownAsTheyAre() throws Exception {
        notifier.send(new Notification(
                "k", LEAD, Topic.NEW_LEAD, ANNA, "<b>O'Neil & {0}</b>", "Contoso", null, List.of(), null));

        assertThat(onlyMail().getSubject()).isEqualTo("New lead from <b>O'Neil & {0}</b>");
        assertThat(text(onlyMail())).contains("<b>O'Neil & {0}</b> is looking for a partner");
        assertThat(html(onlyMail()))
                .contains("&lt;b&gt;O&#39;Neil &amp; {0}&lt;/b&gt;")
                .doesNotContain("<b>");
    }

    private static Notification about(Topic topic, Recipient recipient, Fact... facts) {
        return new Notification("k", LEAD, topic, recipient, "Fabrikam", "Contoso", null, List.of(facts), null);
    }

    private static Recipient vendor() {
        return new Recipient("Vera", "vera@vendor.example", Locale.ENGLISH);
    }

    private static MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String text(MimeMessage mail) throws Exception {
        return part(mail, 0);
    }

    private static String html(MimeMessage mail) throws Exception {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var content =
                (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
        return content.replace("\r\n", "\n");
    }

    private String messageId() {
        return jdbc.sql("select message_id from notification")
                .query(String.class)
                .single();
    }

    private static String stackTrace(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
