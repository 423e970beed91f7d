package io.leadflow.workspace.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.lead.Sender.SenderType;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@LeadflowTest
class SendPageTest {

    private static final String PAGE = "/sent/new";
    private static final String FORM = PAGE + "?to=fabrikam-hq";

    @Autowired
    Rest rest;

    @Autowired
    LeadBoard board;

    private final String token = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "name=con, Contoso, Fabrikam",
        "name=FABR, Fabrikam, Contoso",
        "place=stockholm, Contoso, Fabrikam",
        "place=poland, Fabrikam, Contoso",
        "name=con&place=swed, Contoso, Fabrikam",
        "name=north, No partner found, Northwind",
        "name=%25, No partner found, Contoso",
        "name=_ontoso, No partner found, Contoso",
        "name=con&place=warszawa, No partner found, Contoso"
    })
    void partnersWithAProfileAreFoundByNameAndPlace(String words, String found, String notFound) {
        assertThat(WebSession.of(rest, "seller").page(PAGE + "?" + words).body())
                .contains(found)
                .doesNotContain("<strong>" + notFound);
    }

    @Test
    void aPartnerIsNotOfferedItself() {
        WebSession contoso = WebSession.of(rest, "contoso-admin");

        assertThat(contoso.page(PAGE).body()).contains("Fabrikam").doesNotContain("<strong>Contoso</strong>\n");
        assertThat(contoso.page(PAGE + "?to=contoso-hq").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"northwind-hq", "nowhere"})
    void aPartnerWithoutAProfileCannotBeSentTo(String location) {
        assertThat(WebSession.of(rest, "seller").page(PAGE + "?to=" + location).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "source", "admin"})
    void whoSendsNoLeadsHasNoSuchPage(String user) {
        WebSession session = WebSession.of(rest, user);

        assertThat(session.page(PAGE).statusCode()).isEqualTo(403);
        assertThat(session.submit("/", PAGE, "token=" + token).statusCode()).isEqualTo(403);
    }

    @Test
    void aSellersLeadComesFromTheVendorWithEverythingThatWasFilledIn() {
        Map<String, String> fields = fields();
        fields.put("customerCity", "Malmö");
        fields.put("contactRequested", "true");
        fields.put("contactLocale", "sv");

        WebSession seller = WebSession.of(rest, "seller");
        HttpResponse<String> answer = send(seller, fields);

        assertThat(answer.statusCode()).isEqualTo(302);
        Lead lead = lead("seller");
        assertThat(lead.partnerId()).isEqualTo("fabrikam");
        assertThat(lead.locationId()).isEqualTo("fabrikam-hq");
        assertThat(lead.sender().type()).isEqualTo(SenderType.VENDOR);
        assertThat(lead.inquiry().customer().city()).isEqualTo("Malmö");
        assertThat(lead.inquiry().contact().locale().toLanguageTag()).isEqualTo("sv");
        assertThat(lead.inquiry().contactRequested()).isTrue();
        assertThat(seller.page(PAGE + "?token=" + token).body())
                .contains("The lead is on its way", lead.id().toString(), "Tailspin &amp; Toys");
    }

    @Test
    void aPartnersLeadComesFromItsOrganisation() {
        send(WebSession.of(rest, "contoso-referrals"), fields());

        assertThat(lead("contoso-referrals").sender().type()).isEqualTo(SenderType.PARTNER);
        assertThat(lead("contoso-referrals").sender().id()).isEqualTo("contoso");
    }

    @Test
    void aFormThatIsSentTwiceAtOnceMakesOneLeadAndOneAnswer() {
        WebSession seller = WebSession.of(rest, "seller");
        seller.page(FORM);

        List<HttpResponse<String>> answers =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> send(seller, fields())))
                        .limit(3)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(302);
        assertThat(answers)
                .extracting(answer -> answer.headers().firstValue("Location").orElseThrow())
                .allMatch(place -> place.endsWith(PAGE + "?token=" + token));
        assertThat(lead("seller")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customerName    |        | Company is required.",
                "need            | ' '    | What the customer looks for is required.",
                "contactEmail    | ann at | E-mail must be an e-mail address such as name@example.com.",
                "customerCountry | XX     | Country: please choose one of the values offered.",
                "leadType        | GIFT   | Kind of lead: please choose one of the values offered.",
                "products        | Abacus | Products: please choose one of the values offered.",
                "industries      | Mining | Industries: please choose one of the values offered."
            })
    void aMistakeIsSaidAtItsFieldAndNothingIsLost(String field, String value, String sentence) {
        Map<String, String> fields = fields();
        fields.put(field, value == null ? "" : value);

        HttpResponse<String> answer = send(WebSession.of(rest, "seller"), fields);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("<a href=\"#" + field + "\">" + sentence)
                .contains("value=\"Beebe\"", "value=\"" + token + "\"");
        assertThat(board.sentAs("seller", token)).isEmpty();
    }

    @Test
    void aValueWithACommaIsOneValue() {
        Map<String, String> fields = fields();
        fields.put("products", "DynamicsAX,GP,NAV,SL");
        fields.put("industries", "Agriculture, Forestry, & Fishing");

        send(WebSession.of(rest, "seller"), fields);

        assertThat(lead("seller").inquiry().need().products()).containsExactly("DynamicsAX,GP,NAV,SL");
        assertThat(lead("seller").inquiry().need().industries()).containsExactly("Agriculture, Forestry, & Fishing");
    }

    @Test
    void nobodySeesTheConfirmationOfSomeoneElse() {
        send(WebSession.of(rest, "seller"), fields());

        assertThat(WebSession.of(rest, "marketing")
                        .page(PAGE + "?token=" + token)
                        .statusCode())
                .isEqualTo(404);
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", token);
        fields.put("locationId", "fabrikam-hq");
        fields.put("leadType", "SALES_QUALIFIED");
        fields.put("customerName", "Tailspin & Toys");
        fields.put("customerCountry", "SE");
        fields.put("customerSize", "");
        fields.put("contactFirstName", "Ann");
        fields.put("contactLastName", "Beebe");
        fields.put("contactEmail", "ann.beebe@tailspin.example");
        fields.put("need", "Someone to move our shop to the cloud");
        fields.put("products", "Azure");
        return fields;
    }

    private static HttpResponse<String> send(WebSession session, Map<String, String> fields) {
        return session.submit(
                FORM,
                PAGE,
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private Lead lead(String sender) {
        return board.sentAs(sender, token).orElseThrow();
    }
}
