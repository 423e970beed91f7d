package io.leadflow.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who may do what: every address of the running product, called by everybody, is as {@code docs/rights.md} has it. */
@LeadflowTest
@DisabledIfSystemProperty(named = "leadflow.test.database", matches = "postgres", disabledReason = "no SQL is involved")
@TestInstance(Lifecycle.PER_CLASS)
class RightsTest {

    private static final Path PAGE = Path.of("docs/rights.md");
    private static final List<Role> PARTNERS = List.of(Role.REFERRALS_ADMIN, Role.MPN_PARTNER_ADMIN);

    private Addresses addresses;
    private List<Row> ours;
    private List<Row> webapps;
    private List<Row> engine;

    @BeforeAll
    void callEveryAddressAsEverybody(
            @Autowired ApplicationContext product,
            @Autowired ServletContext server,
            @Autowired ResourceConfig engineRest) {
        Things things = new Things(product);
        things.enter();
        Callers callers = new Callers(product.getBean(Rest.class), things);
        addresses = new Addresses(product, server, engineRest);
        ours = rows(addresses.ours(), callers);
        webapps = rows(addresses.webapps(), callers);
        engine = rows(addresses.engine(), callers);
    }

    private static List<Row> rows(Set<Address> addresses, Callers callers) {
        return addresses.stream().map(callers::row).toList();
    }

    @Test
    void thePageOfRightsIsTheProductAsItIs() throws IOException {
        String page = RightsPage.of(ours, webapps, engine);
        if (Boolean.getBoolean("rights.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(page.lines())
                .as("Rights are no longer those of %s. If they should be, write it anew as it says.", PAGE)
                .containsExactlyElementsOf(Files.readAllLines(PAGE));
    }

    @Test
    void nobodyOfAPartnerReachesAThingOfAnotherOrganisation() {
        assertThat(ours).anyMatch(row -> !row.others().isEmpty());
        assertThat(List.of(ours, webapps, engine))
                .flatMap(rows -> rows)
                .allSatisfy(row -> PARTNERS.stream()
                        .filter(partner -> !row.others().isEmpty())
                        .forEach(partner -> assertThat(row.others().get(partner.ordinal()))
                                .as("%s for %s", row.address(), partner)
                                .isIn(Cell.UNKNOWN, Cell.CLOSED)));
    }

    @Test
    void aStrangerIsAskedToLogInAtEveryAddressOfTheEngine() {
        assertThat(engine)
                .hasSizeGreaterThan(400)
                .allSatisfy(row -> assertThat(row.own().get(Role.NOBODY.ordinal()))
                        .as(row.address().toString())
                        .isEqualTo(Cell.LOG_IN));
    }

    /** Another servlet would have addresses that nobody has looked at. */
    @Test
    void theProductHasTheServletsThatAreAskedHere() {
        assertThat(addresses.servlets())
                .containsExactly(
                        "/",
                        "/camunda/api/admin/*",
                        "/camunda/api/cockpit/*",
                        "/camunda/api/engine/*",
                        "/camunda/api/tasklist/*",
                        "/camunda/api/welcome/*",
                        "/engine-rest/*");
    }
}
