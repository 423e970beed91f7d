package io.leadflow.workspace.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists as people of a partner, the vendor and the process owner get them. */
@LeadflowTest
class ListPageTest {

    private static final Pattern NEXT = Pattern.compile("rel=\"next\"\\s+href=\"([^\"]+)\"");

    @Autowired
    Leads leads;

    @Autowired
    Rest rest;

    String company;

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = "Company" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void a_new_lead_stands_in_the_list_of_its_partner_and_of_nobody_else() {
        UUID lead = leads.received(inquiry());

        assertThat(list("contoso-referrals", "")).contains(company, "/leads/" + lead, "Not opened yet");
        for (String question : List.of("", "&tab=qualified", "&tab=favorites", "&stage=archived", "&partner=contoso")) {
            assertThat(list("fabrikam-referrals", question)).doesNotContain(lead.toString());
        }
        assertThat(sent("fabrikam-referrals", "")).doesNotContain(lead.toString());
    }

    @Test
    void an_opened_lead_says_who_opened_it() {
        UUID lead = leads.received(inquiry());
        WebSession clara = WebSession.of(rest, "contoso-referrals");
        clara.page("/leads/" + lead);

        assertThat(list("contoso-admin", "")).contains("Opened by Clara Berg").doesNotContain("Not opened yet");
    }

    @Test
    void a_lead_moves_from_stage_to_stage_with_its_value_and_outcome() {
        UUID lead = leads.received(inquiry());
        leads.answer(lead, leads.acceptance());
        assertThat(list("contoso-referrals", "&stage=accepted&sort=value")).contains(company, "120,000.50");

        leads.answer(lead, Map.of("outcome", "WON"));
        assertThat(list("contoso-referrals", "&stage=archived&outcome=won")).contains(company, "Won");
        assertThat(list("contoso-referrals", "&stage=archived&outcome=lost")).doesNotContain(company + "<");
    }

    @Test
    void a_heart_without_javascript_marks_and_comes_back_to_its_row_in_the_same_list() {
        UUID lead = leads.received(inquiry());
        WebSession clara = WebSession.of(rest, "contoso-referrals");
        String here = "/leads?tab=marketplace&q=" + company;

        HttpResponse<String> marked =
                clara.submit(here, "/leads/" + lead + "/favorite", "marked=true&back=" + encoded(here));

        assertThat(marked.statusCode()).isBetween(302, 303);
        assertThat(marked.headers().firstValue("Location").orElseThrow()).endsWith(here + "#lead-" + lead);
        assertThat(clara.page("/leads?tab=favorites").body()).contains(company, "aria-pressed=\"true\"");
        assertThat(list("contoso-admin", "&tab=favorites")).doesNotContain(company + "<");
    }

    @Test
    void the_vendor_sees_what_became_of_its_leads_but_not_what_is_the_partners_own() {
        Map<String, Object> order = inquiry();
        order.put("leadType", "SALES_QUALIFIED");
        UUID lead = leads.received(order);
        Map<String, Object> acceptance = leads.acceptance();
        acceptance.put("crmId", "CRM-" + company);
        leads.answer(lead, acceptance);

        assertThat(sent("seller", "&stage=accepted"))
                .contains(company, "Contoso", "Accepted", "0 minutes")
                .doesNotContain("120,000.50");
        assertThat(sent("seller", "&stage=accepted&q=CRM-" + company)).doesNotContain(lead.toString());

        leads.answer(lead, Map.of("outcome", "WON"));
        assertThat(sent("seller", "&stage=archived")).contains(company, "Won", "120,000.50");
    }

    @Test
    void a_partner_sees_what_became_of_the_leads_it_sent() {
        Map<String, Object> order = inquiry();
        order.put("leadType", "SALES_QUALIFIED");
        UUID lead = UUID.fromString(leads.start("fabrikam-referrals", order)
                .body()
                .path("businessKey")
                .asText());
        leads.answer(lead, Leads.decline());

        assertThat(sent("fabrikam-admin", "&stage=archived")).contains(company, "Contoso", "Declined");
        assertThat(sent("contoso-admin", "&stage=archived")).doesNotContain(lead.toString());
        assertThat(sent("seller", "&stage=archived")).doesNotContain(lead.toString());
    }

    @Test
    void a_process_owner_sees_every_partner_and_marks_nothing() {
        UUID lead = leads.received(inquiry());

        assertThat(list("owner", "&q=" + company))
                .contains("Leads of all partners", lead.toString(), "Contoso")
                .doesNotContain("/favorite", "aria-pressed=\"false\" aria-label=\"Favorite");
    }

    @ParameterizedTest
    @CsvSource({
        "seller, /leads, 403",
        "source, /leads, 403",
        "source, /sent, 403",
        "owner, /sent, 403",
        "seller, /leads.csv, 403",
        "owner, /leads.csv, 200",
        "contoso-admin, /sent.csv, 200",
        ", /leads, 401"
    })
    void lists_are_open_to_those_they_are_for(String user, String path, int status) {
        assertThat(rest.get(user, path).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tab=x | “tab”",
                "stage=won | “stage”",
                "country=XX | “country”",
                "product=Excel | “product”",
                "contact=maybe | “contact”",
                "outcome=great | “outcome”",
                "from=yesterday | “from”",
                "from=2026-02-30 | “from”",
                "from=%2B99999-01-01 | “from”",
                "from=2026-03-02&to=2026-03-01 | “to”",
                "sort=value | “sort”",
                "sort=x | “sort”",
                "after=x | “after”",
                "before=2026-03-02T12:00:00Z~EUR | “before”",
                "q=%00 | “q”"
            })
    void a_value_that_breaks_a_rule_is_named_with_the_rule(String question, String field) {
        leads.received(inquiry());

        Rest.Answer answer = rest.get("contoso-referrals", "/leads?" + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("role=\"alert\"", field).doesNotContain(company, "Exception");
        assertThat(WebSession.of(rest, "contoso-referrals")
                        .page("/leads.csv?" + question)
                        .statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "owner, /leads, li, 400",
        "owner, /leads, 'a bc - +4', 400",
        "owner, /leads, lit, 200",
        "owner, /leads, a lit, 200",
        "owner, /leads, 微软, 400",
        "seller, /sent, li, 400",
        "seller, /sent, 微软公司, 200",
        "fabrikam-admin, /sent, li, 200",
        "contoso-admin, /leads, l, 200"
    })
    void a_search_through_the_leads_of_all_partners_needs_three_letters(
            String user, String path, String words, int status) {
        Rest.Answer answer = rest.get(user, path + "?q=" + encoded(words));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text().contains("at least three letters or digits in a row"))
                .isEqualTo(status == 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=0001-01-01", "to=9999-12-31", "from=9999-12-31", "to=0001-01-01", "from=0000-01-01"})
    void any_day_of_the_calendar_can_be_asked_for(String question) {
        assertThat(rest.get("contoso-referrals", "/leads?" + question).status()).isEqualTo(200);
    }

    @Test
    void what_customers_write_is_shown_as_text() {
        Map<String, Object> order = inquiry();
        order.put("customerName", "<script>alert('" + company + "')</script>");
        order.put("need", "<img src=x onerror=alert(1)> ${7*7} [[${7*7}]]");
        leads.received(order);

        assertThat(list("contoso-referrals", ""))
                .contains("&lt;script&gt;alert(&#39;" + company, "&lt;img src=x", "${7*7} [[${7*7}]]")
                .doesNotContain("<script>alert", "<img src=x");
        assertThat(rest.get("contoso-referrals", "/leads?q=" + encoded("\"><script>x</script>"))
                        .text())
                .doesNotContain("<script>x");
    }

    @Test
    void a_page_writes_no_search_word_to_the_log() {
        leads.received(inquiry());

        assertThat(logged(() -> list("contoso-referrals", ""))).noneMatch(line -> line.contains(company));
    }

    @Test
    void next_leads_through_the_list_and_a_new_lead_moves_nothing() {
        for (int i = 0; i < 51; i++) {
            leads.received(inquiry());
        }
        String first = list("contoso-referrals", "&sort=received");
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        leads.received(inquiry());

        String second = rest.get("contoso-referrals", next.group(1).replace("&amp;", "&"))
                .text();

        assertThat(rows(first)).isEqualTo(50);
        assertThat(rows(second)).isEqualTo(1);
        assertThat(second).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void the_file_holds_the_whole_list_in_the_readers_language_and_no_formula() throws Exception {
        Map<String, Object> order = inquiry();
        order.put("need", "=HYPERLINK(\"https://evil.example\"), \"and\" more");
        UUID lead = leads.received(order);

        HttpResponse<String> file = WebSession.of(rest, "contoso-referrals").page("/leads.csv?q=" + company);

        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"leads-marketplace-received.csv\"");
        assertThat(file.body()).startsWith("\uFEFFLead ID,Company,");
        List<List<String>> records = records(file.body());
        assertThat(records).hasSize(2);
        assertThat(records.get(1))
                .startsWith(lead.toString(), company, "Sweden")
                .contains("'=HYPERLINK(\"https://evil.example\"), \"and\" more");
    }

    private static List<List<String>> records(String file) throws IOException {
        return CsvTest.read(file);
    }

    private Map<String, Object> inquiry() {
        Map<String, Object> order = Leads.orderWith("customerName", company);
        order.put("products", "[\"Azure\"]");
        return order;
    }

    private String list(String user, String question) {
        return page(user, "/leads?q=" + company + question);
    }

    private String sent(String user, String question) {
        return page(user, question.contains("q=") ? "/sent?" + question : "/sent?q=" + company + question);
    }

    private String page(String user, String path) {
        Rest.Answer answer = rest.get(user, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private static int rows(String page) {
        return page.split("id=\"lead-", -1).length - 1;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static List<String> logged(Runnable work) {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        try {
            work.run();
        } finally {
            root.detachAppender(lines);
        }
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
