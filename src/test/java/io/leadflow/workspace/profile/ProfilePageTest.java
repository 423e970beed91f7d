package io.leadflow.workspace.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import io.leadflow.partner.About;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.partner.ProfileDesk;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of the profile, as browsers and strangers send them. */
@LeadflowTest
class ProfilePageTest {

    @Autowired
    Rest rest;

    @Autowired
    PartnerDirectory directory;

    @Autowired
    ProfileDesk desk;

    @Autowired
    JdbcClient database;

    About before;

    @BeforeEach
    void rememberTheProfile() {
        before = directory.profile("contoso").about();
    }

    @AfterEach
    void putItBack() {
        About now = directory.profile("contoso").about();
        desk.describe(new About(
                "contoso",
                now.version(),
                before.description(),
                before.website(),
                before.products(),
                before.services(),
                before.industries(),
                before.keywords(),
                before.unwantedSizes()));
        desk.removeLogo("contoso");
        desk.publish("contoso");
    }

    @Test
    void whatTheMpnPartnerAdminWritesIsKeptAndShownToCustomersAsText() {
        var answer = describe("<b>We</b> move shops", "");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/profile?saved");
        assertThat(directory.profile("contoso").about().keywords()).containsExactly("ERP", "księgowość");
        assertThat(rest.get(null, "/partners/contoso").text())
                .contains("&lt;b&gt;We&lt;/b&gt; move shops", "księgowość");
    }

    @Test
    void aBrokenRuleIsNamedAndNothingTypedIsLost() {
        var answer = describe("We move shops", "javascript:alert(1)");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("href=\"#website\"", "The website must be an address", "javascript:alert(1)", "księgowość");
        assertThat(directory.profile("contoso").about()).isEqualTo(before);
    }

    @Test
    void aProfileTakenOutOfTheDirectoryIsNoLongerThere() {
        admin().submit("/profile", "/profile/unpublish", "");
        assertThat(rest.get(null, "/partners/contoso").status()).isEqualTo(404);

        admin().submit("/profile", "/profile/publish", "");
        assertThat(rest.get(null, "/partners/contoso").status()).isEqualTo(200);
        assertThat(rest.get(null, "/partners/northwind").status()).isEqualTo(404);
        assertThat(rest.get(null, "/partners/nobody").status()).isEqualTo(404);
    }

    @Test
    void aLogoIsShownToCustomersFromAnAddressThatMayBeKept() throws Exception {
        assertThat(upload(picture()).statusCode()).isEqualTo(302);

        var tag = directory.profile("contoso").logo();
        var logo = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(rest.address("/partners/contoso/logo/" + tag))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(logo.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(logo.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable", "public");
        assertThat(rest.get(null, "/partners/contoso/logo/another").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoPictureIsRefusedWithASentence() throws Exception {
        var answer = upload("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The logo must be a GIF, JPEG or PNG file");
    }

    @ParameterizedTest
    @CsvSource({"2000, 400", "10500, 302", "11264, 302", "40000, 302"})
    void aLogoThatIsTooLargeIsRefusedWithASentenceHoweverLargeItIs(int kilobytes, int status) throws Exception {
        var answer = upload(new byte[kilobytes * 1024]);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(status == 302 ? admin().page("/profile?tooLarge").body() : answer.body())
                .contains("The logo must be a GIF, JPEG or PNG file of at most 1 MB");
        assertThat(answer.headers().firstValue("Location").orElse("/profile?tooLarge"))
                .endsWith("/profile?tooLarge");
    }

    @Test
    void aFormWithoutAFileIsNoFormOfOurs() {
        var answer = admin().submit("/profile", "/profile/logo", "logo=x");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("This is not a form of ours");
    }

    @Test
    void aLocationIsAddedMadeTheFirstAndRemovedAndTheLastOneStays() {
        var admin = admin();
        admin.submit("/profile/locations/new", "/profile/locations/new", location("Gdynia"));
        var added = directory.profile("contoso").partner().locations().get(1);
        assertThat(added.address().city()).isEqualTo("Gdynia");

        admin.submit("/profile", "/profile/locations/" + added.id() + "/first", "");
        assertThat(directory.profile("contoso").partner().locations().get(0)).isEqualTo(added);

        admin.submit("/profile", "/profile/locations/" + added.id() + "/remove", "");
        var last = admin.submit("/profile", "/profile/locations/contoso-hq/remove", "");
        assertThat(last.headers().firstValue("Location").orElseThrow()).contains("lastLocation");
    }

    @Test
    void everyFieldThatALocationNeedsIsNamed() {
        var answer = admin().submit("/profile/locations/new", "/profile/locations/new", "contactEmail=&city=Gdynia");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("href=\"#addressLine1\"", "href=\"#country\"", "href=\"#contactName\"")
                .contains("href=\"#contactEmail\"", "value=\"Gdynia\"")
                .doesNotContain("href=\"#city\"");
    }

    @Test
    void aLocationThatWasEnteredWithoutStreetAndCityIsShownByItsCountry() {
        database.sql("""
                        insert into location (id, partner_id, position, country, contact_name, contact_email, contact_locale)
                        values ('nowhere', 'contoso', 7, 'NO', 'Kim', 'kim@contoso.example', 'en')""").update();
        try {
            assertThat(admin().page("/profile").body()).contains("Norway").doesNotContain("null");
            assertThat(admin().page("/profile/preview").body())
                    .contains("Norway")
                    .doesNotContain("null");
            assertThat(admin().page("/profile/locations/nowhere").statusCode()).isEqualTo(200);
            assertThat(rest.get(null, "/partners/contoso").text())
                    .contains("Norway")
                    .doesNotContain("null");
            assertThat(WebSession.of(rest, "seller")
                            .page("/sent/new?name=contoso")
                            .body())
                    .contains("Choose Contoso, Norway");
        } finally {
            database.sql("delete from location where id = 'nowhere'").update();
        }
    }

    @Test
    void aLocationOfAnotherOrganisationIsNotThere() {
        var admin = admin();
        assertThat(admin.page("/profile/locations/fabrikam-hq").statusCode()).isEqualTo(404);
        assertThat(admin.submit("/profile", "/profile/locations/fabrikam-hq/remove", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.submit("/profile", "/profile/locations/fabrikam-hq/first", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "contoso-admin, GET, /profile, 200",
        "contoso-referrals, GET, /profile, 200",
        "contoso-referrals, GET, /profile/preview, 200",
        "contoso-referrals, POST, /profile, 403",
        "contoso-referrals, POST, /profile/publish, 403",
        "contoso-referrals, POST, /profile/logo, 403",
        "contoso-referrals, GET, /profile/locations/new, 403",
        "seller, GET, /profile, 403",
        "owner, GET, /profile, 403",
        "seller, GET, /membership, 200",
        "marketing, GET, /membership, 200",
        "admin, GET, /membership, 200",
        "contoso-admin, GET, /membership, 403",
        "contoso-admin, POST, /membership, 403",
        "owner, GET, /membership, 403",
        ", GET, /profile, 401",
        ", POST, /profile, 403",
        ", POST, /partners/contoso, 403",
        ", GET, /membership, 401",
        ", GET, /partners/contoso, 200"
    })
    void eachPageIsOpenToThoseItIsForAndToNobodyElse(String user, String method, String path, int status) {
        assertThat(rest.call(user, method, path, null).status()).isEqualTo(status);
    }

    @Test
    void aVisitorOfAPublicPageLeavesNoSessionBehind() {
        var visitor = new WebSession(rest);
        visitor.page("/partners/contoso");
        assertThat(visitor.cookie("SESSION")).isNull();
    }

    private HttpResponse<String> describe(String description, String website) {
        String form = "version=" + before.version() + "&products=Azure&services=ManagedServices&description="
                + URI.create("x:/"
                                + description
                                        .replace(" ", "%20")
                                        .replace("<", "%3C")
                                        .replace(">", "%3E"))
                        .getRawPath()
                        .substring(1)
                + "&website=" + website + "&keywords=ERP%0D%0Aksi%C4%99gowo%C5%9B%C4%87%0D%0A";
        return admin().submit("/profile", "/profile", form);
    }

    private static String location(String city) {
        return "addressLine1=Main+1&country=PL&contactName=Kim&contactEmail=kim@contoso.example&contactLocale=pl&city="
                + city;
    }

    private HttpResponse<String> upload(byte[] file) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                "--part\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"a.png\"\r\n\r\n".getBytes());
        body.writeBytes(file);
        body.writeBytes("\r\n--part--\r\n".getBytes());
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(rest.address("/profile/logo"))
                                .header("Authorization", Rest.basic("contoso-admin"))
                                .header("Accept", "text/html")
                                .header("Content-Type", "multipart/form-data; boundary=part")
                                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static byte[] picture() throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }

    private WebSession admin() {
        var session = new WebSession(rest);
        session.logIn("contoso-admin", "demo");
        return session;
    }
}
