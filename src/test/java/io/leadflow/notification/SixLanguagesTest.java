package io.leadflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** B8: each mail is in its recipient's language, from the subject to the last date, and as safe in each. */
@MailTest
class SixLanguagesTest {

    private static final UUID LEAD = UUID.fromString("0195a3c0-0000-7000-8000-000000000001");
    private static final String LINK = "https://leads.example/app/leads";

    @RegisterExtension
    static final GreenMailExtension server =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    @Autowired
    private Notifier notifier;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void startAfresh() throws FolderException {
        server.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from notification").update();
        sender.setPort(server.getSmtp().getPort());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en    | NEW_LEAD | New lead from Fabrikam | Fabrikam is looking for a partner
        en    | REMINDER | Reminder: the lead from Fabrikam is waiting for your answer | Please accept or decline it.
        en    | DECLINED | Your inquiry to Contoso: please choose a different partner | Please choose a different partner
        en    | EXPIRED  | No answer from Contoso: the lead from Fabrikam has expired | archived as expired
        en    | WON      | Won: Contoso and Fabrikam | Contoso reports it as won
        en    | LOST     | Lost: Contoso and Fabrikam | Contoso reports it as lost
        sv    | NEW_LEAD | Nytt lead från Fabrikam | Fabrikam söker en partner
        sv    | REMINDER | Påminnelse: leadet från Fabrikam väntar på ditt svar | Acceptera det eller tacka nej.
        sv    | DECLINED | Din förfrågan till Contoso: välj en annan partner | Välj gärna en annan partner
        sv    | EXPIRED  | Inget svar från Contoso: leadet från Fabrikam har gått ut | har gått ut och arkiverats
        sv    | WON      | Vunnen affär: Contoso och Fabrikam | Contoso rapporterar den som vunnen
        sv    | LOST     | Förlorad affär: Contoso och Fabrikam | Contoso rapporterar den som förlorad
        hu    | NEW_LEAD | Új érdeklődő: Fabrikam | Fabrikam partnert keres
        hu    | REMINDER | Emlékeztető: Fabrikam az Ön válaszára vár | Kérjük, fogadja el vagy utasítsa el.
        hu    | DECLINED | Megkeresése (Contoso): kérjük, válasszon másik partnert | Kérjük, válasszon másik partnert
        hu    | EXPIRED  | Contoso nem válaszolt, az érdeklődő lejárt: Fabrikam | (Fabrikam) lejártként archiváltuk.
        hu    | WON      | Megnyert üzlet: Contoso és Fabrikam | Contoso megnyertként jelentette
        hu    | LOST     | Elveszített üzlet: Contoso és Fabrikam | Contoso elveszítettként jelentette
        ru    | NEW_LEAD | Новый лид от компании Fabrikam | Компания Fabrikam ищет партнёра
        ru    | REMINDER | Напоминание: лид от компании Fabrikam ждёт вашего ответа | примите или отклоните его.
        ru    | DECLINED | Ваш запрос в компанию Contoso: пожалуйста, выберите другого партнёра | выберите другого партнёра
        ru    | EXPIRED  | Компания Contoso не ответила: лид от компании Fabrikam истёк | поэтому он истёк и перемещён в архив
        ru    | WON      | Сделка выиграна: Contoso и Fabrikam | отметила его как выигранный
        ru    | LOST     | Сделка проиграна: Contoso и Fabrikam | отметила его как проигранный
        pl    | NEW_LEAD | Nowy lead od firmy Fabrikam | Firma Fabrikam szuka partnera
        pl    | REMINDER | Przypomnienie: lead od firmy Fabrikam czeka na odpowiedź | Prosimy go przyjąć lub odrzucić.
        pl    | DECLINED | Zapytanie do firmy Contoso: prosimy wybrać innego partnera | Prosimy wybrać innego partnera
        pl    | EXPIRED  | Brak odpowiedzi od firmy Contoso: lead od firmy Fabrikam wygasł | wygasł on i został zarchiwizowany
        pl    | WON      | Transakcja wygrana: Contoso i Fabrikam | zgłosiła go jako wygrany
        pl    | LOST     | Transakcja przegrana: Contoso i Fabrikam | zgłosiła go jako przegrany
        zh-CN | NEW_LEAD | 新销售线索：Fabrikam | Fabrikam 正在寻找合作伙伴
        zh-CN | REMINDER | 提醒：Fabrikam 正在等待您的答复 | 请接受或拒绝。
        zh-CN | DECLINED | 您向 Contoso 提交的咨询：请选择其他合作伙伴 | 请选择其他合作伙伴
        zh-CN | EXPIRED  | Contoso 未答复，销售线索已过期：Fabrikam | 该线索已过期并存档
        zh-CN | WON      | 已赢单：Contoso 与 Fabrikam | Contoso 报告已赢单
        zh-CN | LOST     | 已丢单：Contoso 与 Fabrikam | Contoso 报告已丢单
        """)
    void eachTopicIsToldInTheLanguageOfTheRecipient(String language, Topic topic, String subject, String words)
            throws Exception {
        var mail = sent(notification(language, topic));

        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getContentLanguage()).containsExactly(language);
        assertThat(text(mail)).contains(words);
        assertThat(html(mail)).contains(words, "<html lang=\"" + language + "\">");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en    | Hello Anna Berg,         | Answer by: March 15, 2026, 9:05 AM UTC | Closing date: February 27, 2026 | Value: SEK\u00A01,250.50
        en-GB | Hello Anna Berg,         | Answer by: 15 March 2026, 09:05 UTC | Closing date: 27 February 2026 | Value: SEK\u00A01,250.50
        sv    | Hej Anna Berg!           | Svara senast: 15 mars 2026 09:05 UTC | Avslutsdatum: 27 februari 2026 | Värde: 1\u00A0250,50\u00A0kr
        hu    | Tisztelt Anna Berg!      | Válaszadási határidő: 2026. március 15. 9:05 (UTC) | Zárás dátuma: 2026. február 27. | Érték: 1\u00A0250,50\u00A0SEK
        ru    | Здравствуйте, Anna Berg! | Ответить до: 15 марта 2026 г., 09:05 по UTC | Дата закрытия: 27 февраля 2026 г. | Сумма: 1\u00A0250,50\u00A0SEK
        pl    | Dzień dobry, Anna Berg!  | Termin odpowiedzi: 15 marca 2026, 09:05 czasu UTC | Data zamknięcia: 27 lutego 2026 | Wartość: 1\u00A0250,50\u00A0SEK
        zh-CN | Anna Berg，您好！         | 答复截止时间：2026年3月15日 上午9:05（UTC） | 结单日期：2026年2月27日 | 金额：SEK\u00A01,250.50
        """)
    void greetingDatesAndMoneyHaveTheFormOfTheLanguage(
            String language, String greeting, String time, String date, String money) throws Exception {
        var mail = sent(notification(
                language,
                Topic.WON,
                Fact.of("mail.fact.answerBy", Instant.parse("2026-03-15T09:05:00Z")),
                Fact.of("mail.fact.closingDate", LocalDate.of(2026, 2, 27)),
                Fact.of("mail.fact.dealValue", new BigDecimal("1250.50"), Currency.getInstance("SEK"))));

        assertThat(text(mail)).startsWith(greeting).contains(time, date, money);
        assertThat(html(mail)).contains(">" + greeting + "<");
        assertThat(List.of(time, date, money)).allSatisfy(line -> {
            var parts = line.split(": |：", 2);
            assertThat(html(mail)).contains(">" + parts[0] + "<", ">" + parts[1] + "<");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en    | USD | 1250.5  | $1,250.50
        sv    | SEK | 1250000 | 1\u00A0250\u00A0000,00\u00A0kr
        hu    | HUF | 1250000 | 1\u00A0250\u00A0000,00\u00A0Ft
        ru    | RUB | 1250.5  | 1\u00A0250,50\u00A0₽
        pl    | PLN | 1250.5  | 1\u00A0250,50\u00A0zł
        zh-CN | CNY | 1250.5  | ¥1,250.50
        en    | JPY | 1250    | ¥1,250
        sv    | JPY | 1250    | 1\u00A0250\u00A0JPY
        pl    | KWD | 1250.5  | 1\u00A0250,500\u00A0KWD
        zh-CN | USD | 0       | US$0.00
        """)
    void moneyHasTheDecimalsOfItsCurrencyAndTheSignKnownInTheLanguage(
            String language, String currency, BigDecimal amount, String shown) throws Exception {
        var mail = sent(notification(
                language, Topic.WON, Fact.of("mail.fact.dealValue", amount, Currency.getInstance(currency))));

        assertThat(text(mail)).containsPattern("[:：] ?\\Q" + shown + "\\E\n");
        assertThat(html(mail)).contains(">" + shown + "<");
    }

    @ParameterizedTest
    @MethodSource("eachOtherLanguageAndTopic")
    void noLineIsLeftInEnglish(String language, Topic topic) throws Exception {
        var english = text(sent(everything("en", topic)));
        startAfresh();

        var translated = text(sent(everything(language, topic)));

        assertThat(translated.lines().filter(line -> !line.isBlank()))
                .hasSize((int) english.lines().filter(line -> !line.isBlank()).count())
                .filteredOn(line -> !List.of(LINK, "--").contains(line))
                .doesNotContainAnyElementsOf(english.lines().toList());
    }

    static Stream<Arguments> eachOtherLanguageAndTopic() {
        return Stream.of("sv", "hu", "ru", "pl", "zh-CN")
                .flatMap(language -> Stream.of(Topic.values()).map(topic -> Arguments.of(language, topic)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sv    | Åsa Öberg         | Åkerström & Söner AB        | Nytt lead från %s
        hu    | Őze Tünde         | Tűzhely és Társa Kft.       | Új érdeklődő: %s
        ru    | Анна Щукина       | ООО «Ёлочка и партнёры»     | Новый лид от компании %s
        pl    | Żaneta Śliwińska  | Źródło Łączności sp. z o.o. | Nowy lead od firmy %s
        zh-CN | 王小明             | 北京星辰科技有限公司𠮷野分公司 | 新销售线索：%s
        """)
    void namesOfTheLanguageArriveWholeAndTheirLineBreaksNeverBecomeHeaders(
            String language, String name, String company, String subject) throws Exception {
        var attack = "\r\nBcc: eve@evil.example\u2028X-Evil: 1\u202E";
        var mail = sent(new Notification(
                "k",
                LEAD,
                Topic.NEW_LEAD,
                new Recipient(name + attack, "anna@contoso.example", Locale.forLanguageTag(language)),
                company + attack,
                "Contoso",
                null,
                List.of(),
                null));

        var harmless = " Bcc: eve@evil.example X-Evil: 1";
        assertThat(mail.getSubject()).isEqualTo(subject.formatted(company + harmless));
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("anna@contoso.example"));
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo(name + harmless);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getHeader("Subject", null)).matches("\\p{ASCII}+").contains("=?UTF-8?");
        assertThat(mail.getHeader("To", null)).matches("\\p{ASCII}+");
        assertThat(text(mail)).contains(company + harmless);
        assertThat(html(mail)).contains(company.replace("&", "&amp;") + harmless);
    }

    private static Notification notification(String language, Topic topic, Fact... facts) {
        var recipient = new Recipient("Anna Berg", "anna@contoso.example", Locale.forLanguageTag(language));
        return new Notification("k", LEAD, topic, recipient, "Fabrikam", "Contoso", null, List.of(facts), "/leads");
    }

    /** With a fact of each kind, so that each line of a mail is there. */
    private static Notification everything(String language, Topic topic) {
        return notification(
                language,
                topic,
                Fact.of("mail.fact.answerBy", MailTest.NOW),
                Fact.of("mail.fact.sentOn", MailTest.NOW),
                Fact.of("mail.fact.closingDate", LocalDate.of(2026, 2, 27)),
                Fact.of("mail.fact.contactRequested", true),
                Fact.of("mail.fact.dealName", "Azure"),
                Fact.of("mail.fact.dealValue", BigDecimal.TEN, Currency.getInstance("EUR")),
                Fact.phrase("mail.fact.outcome", "outcome.WON"),
                Fact.phrase("mail.fact.reason", "closingReason.OTHER"));
    }

    private MimeMessage sent(Notification notification) {
        notifier.send(notification);
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String text(MimeMessage mail) throws Exception {
        return part(mail, 0, "text/plain");
    }

    private static String html(MimeMessage mail) throws Exception {
        return part(mail, 1, "text/html");
    }

    private static String part(MimeMessage mail, int index, String type) throws Exception {
        var part = ((MimeMultipart) mail.getContent()).getBodyPart(index);
        assertThat(part.getContentType()).isEqualTo(type + "; charset=UTF-8");
        return ((String) part.getContent()).replace("\r\n", "\n");
    }
}
