package io.leadflow.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import io.leadflow.partner.GivenPartner;
import io.leadflow.partner.MembershipImport;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.partner.ProfileDesk;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /partners}, where anyone searches the directory (D4). */
@LeadflowTest
class PartnersPageTest {

    @Autowired
    Rest rest;

    @Autowired
    ProfileDesk desk;

    @Autowired
    PartnerDirectory directory;

    @Autowired
    MembershipImport membership;

    @BeforeEach
    void theIndexIsThere() {
        await().until(() -> page("q=molnmigrering").contains("href=\"/partners/contoso\""));
    }

    @Test
    void each_result_says_why_it_is_there() {
        String id = GivenPartner.newId();
        desk.open(id, "Kestrel");
        desk.describe(GivenPartner.about(id, directory.profile(id).about().version()));
        desk.addLocation(id, GivenPartner.address("SE", "Kiruna"), GivenPartner.contact());
        desk.publish(id);
        membership.take(new StringReader(MembershipImport.HEADER + "\n" + id + ",competency,Cloud Platform,gold"));

        await().until(() -> page("q=kestrel").contains("Gold"));
        assertThat(page("q=kestrel+azure&place=Kiruna"))
                .contains(">Kestrel<", ">Azure<", "in your city", "Gold", "Kiruna, Sweden");
    }

    @Test
    void what_is_asked_stands_in_the_address_and_each_way_to_narrow_it_keeps_it() {
        assertThat(page("q=molnmigrering&country=SE&size=51to250employees"))
                .contains("value=\"molnmigrering\"", "href=\"/partners/contoso\"")
                .contains("/partners?q=molnmigrering&amp;product=Azure&amp;country=SE&amp;size=51to250employees");
        assertThat(page("q=molnmigrering&country=PL")).doesNotContain("href=\"/partners/contoso\"");
        assertThat(page("q=molnmigrering&size=1to9employees")).doesNotContain("href=\"/partners/contoso\"");
    }

    @ParameterizedTest
    @CsvSource({
        "molnmigrering, contoso",
        "ksiegowosc, fabrikam",
        "księgowości, fabrikam",
        "ипотека power bi, fabrikam",
        "зворотній azure, contoso",
        "迁移 azure, contoso",
        "azzure bakcup, contoso"
    })
    void words_of_any_language_and_with_typing_errors_find(String words, String partner) {
        assertThat(page("q=" + encoded(words) + "&place=" + (partner.equals("contoso") ? "Stockholm" : "Warszawa")))
                .contains("href=\"/partners/" + partner + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%3Cscript%3Ealert(1)%3C/script%3E&place=%3Cb%3E",
                "q=%00%01%22%27&place=%00",
                "q=%E2%80%AE&country=%3Cb%3E&product=%3Cb%3E&service=x&industry=%27&size=%22",
                "page=-1",
                "page=99999999999999999999",
                "page=9999",
                "q=a&q=b&page=1&page=2",
                "q=*:*+OR+id:x~2+%5B&unheard=of"
            })
    void whatever_is_asked_gets_a_page_and_nothing_asked_becomes_part_of_it(String asked) {
        assertThat(page(asked)).contains("<h1>Find a partner</h1>").doesNotContain("<script>alert", "<b>", "??");
    }

    @Test
    void a_word_of_a_thousand_letters_is_cut() {
        assertThat(page("q=" + "x".repeat(4_000) + "&place=" + "y".repeat(2_000)))
                .contains("No partner has these words");
    }

    @Test
    void a_visitor_needs_no_log_in_and_leaves_no_session_behind() {
        WebSession visitor = new WebSession(rest);

        assertThat(visitor.page("/partners?q=azure").statusCode()).isEqualTo(200);
        assertThat(visitor.cookie("SESSION")).isNull();
    }

    private String page(String asked) {
        Rest.Answer answer = rest.get(null, "/partners?" + asked);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
