package io.leadflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.leadflow.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ProductInABrowserTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    private static final String TELL_THE_PARTNER = "serviceTask_notifyPartner";

    @Autowired
    Demo demo;

    @Autowired
    MailTrouble mailTrouble;

    @Autowired
    Jobs jobs;

    @Autowired
    Clock clock;

    @AfterEach
    void mailWorks() {
        mailTrouble.end();
    }

    @Test
    void aPartnerAcceptsALeadAndTheNextTaskIsItsDeal(Visitors visitors) {
        demo.inquiry("Litware", "contoso", true);
        Tasklist tasklist = visitors.inTasklist("contoso-referrals");

        tasklist.take("Litware");
        assertThat(tasklist.form()).containsText("Move us to the <b>cloud</b>");
        assertThat(tasklist.form()).containsText("# by *spring*");
        assertThat(tasklist.form()).containsText(Demo.mailAddress("Litware"));
        assertThat(tasklist.form()).containsText("🔥 The customer asks interested partners to contact them directly");
        assertThat(tasklist.form()).containsText("Please answer by");
        accept(tasklist, "Litware to the cloud", today().plusDays(60));
        tasklist.addPerson("Bo Ek", "bo.ek@contoso.example");
        tasklist.finish();

        assertThat(tasklist.lead("Litware")).not().containsText("Due");
        assertThat(demo.awaitMail("leads@contoso.example", "New lead from Litware"))
                .isNotEmpty();
    }

    @Test
    void aMistakeIsSaidInOneSentenceAndEveryFieldKeepsItsText(Visitors visitors) {
        demo.inquiry("Adatum", "contoso", false);
        Tasklist tasklist = visitors.inTasklist("contoso-referrals");

        tasklist.take("Adatum");
        accept(tasklist, "Adatum moves", today().minusDays(1));
        tasklist.addPerson("Bo Ek", "bo.ek@contoso.example");
        tasklist.complete();

        assertThat(tasklist.notice().locator(".status")).hasText("closingDate must not be in the past.");
        assertThat(tasklist.notice().locator(".message")).hasText("");
        assertThat(tasklist.field("Deal name")).hasValue("Adatum moves");
        assertThat(tasklist.field("Estimated deal value")).hasValue("1000.5");
        assertThat(tasklist.field("Currency")).hasValue("SEK – Swedish Krona");
        assertThat(tasklist.field("Notes")).hasValue("First line\nsecond line");
        assertThat(tasklist.field("E-mail")).hasValue("bo.ek@contoso.example");
    }

    @Test
    void aDeclinedCustomerHearsOfItAndTheLogOutEndsEverything(Visitors visitors) {
        demo.inquiry("Nod Publishers", "contoso", false);
        Tasklist tasklist = visitors.inTasklist("contoso-referrals");

        tasklist.take("Nod Publishers");
        tasklist.choose("Decline");
        assertThat(tasklist.field("Deal name")).hasCount(0);
        tasklist.complete();
        assertThat(tasklist.notice()).containsText("Please correct the marked fields.");
        tasklist.select("Reason", "Proposed timeline was too short");
        tasklist.finish();

        assertThat(tasklist.lead("Nod Publishers")).hasCount(0);
        demo.awaitMail(Demo.mailAddress("Nod Publishers"), "please choose a different partner");
        Page page = tasklist.page();
        page.navigate(home(page) + "/demo/mailbox");
        assertThat(page.getByText(Demo.mailAddress("Nod Publishers")).first()).isVisible();

        page.navigate(home(page) + TASKLIST);
        tasklist.logOut();
        for (String path : List.of(TASKLIST, "/demo/mailbox", "/")) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.navigate(home(page) + path);
            page.waitForURL("**/login");
        }
    }

    @Test
    void aPartnerSeesNothingOfAnotherOne(Visitors visitors) {
        demo.inquiry("Wingtip", "contoso", false);
        demo.inquiry("Woodgrove", "fabrikam", false);

        Tasklist fabrikam = visitors.inTasklist("fabrikam-referrals");
        assertThat(fabrikam.lead("Woodgrove")).isVisible();
        assertThat(fabrikam.lead("Wingtip")).hasCount(0);
        Tasklist contoso = visitors.inTasklist("contoso-admin");
        assertThat(contoso.lead("Wingtip")).isVisible();
        assertThat(contoso.lead("Woodgrove")).hasCount(0);
    }

    @Test
    void leadsWithAContactRequestStandFirstAndTheirFlameChangesAfter72Hours(Visitors visitors) {
        demo.inquiry("Fabrikam Fibers", "contoso", true);
        demo.inquiry("Bellows College", "contoso", false);
        Tasklist tasklist = visitors.inTasklist("contoso-referrals");

        assertThat(tasklist.lead("Fabrikam Fibers")).containsText("🔥 wanted now");
        assertThat(tasklist.leads()).isSortedAccordingTo((one, other) -> Boolean.compare(!burns(one), !burns(other)));
        assertThat(tasklist.lead("Bellows College")).not().containsText("wanted");

        Instant before = clock.instant();
        Instant after = Instant.parse(demo.advance("PT72H").path("now").asText());

        assertThat(Duration.between(before, after)).isBetween(Duration.ofHours(72), Duration.ofHours(73));
        assertThat(tasklist.lead("Fabrikam Fibers")).containsText("🕯 still wanted", within(25));
        assertThat(tasklist.lead("Bellows College")).not().containsText("wanted");
    }

    @Test
    void aDealIsEditedWonAndTheVendorHearsOfIt(Visitors visitors) {
        demo.inquiry("Lamna Healthcare", "contoso", false);
        Tasklist tasklist = visitors.inTasklist("contoso-referrals");
        tasklist.take("Lamna Healthcare");
        accept(tasklist, "Lamna moves", today().plusDays(60));
        tasklist.finish();

        tasklist.take("Lamna Healthcare");
        tasklist.choose("Keep open, and edit the deal");
        assertThat(tasklist.field("Deal name")).hasValue("Lamna moves");
        assertThat(tasklist.field("Estimated deal value")).hasValue("1000.50");
        tasklist.fill("Deal name", "Lamna moves in two steps");
        tasklist.addPerson("Ida Falk", "ida.falk@contoso.example");
        tasklist.finish();

        tasklist.take("Lamna Healthcare");
        tasklist.choose("Keep open, and edit the deal");
        assertThat(tasklist.field("Deal name")).hasValue("Lamna moves in two steps");
        assertThat(tasklist.field("Name")).hasValue("Ida Falk");
        tasklist.choose("Won");
        assertThat(tasklist.field("Deal name")).hasCount(0);
        tasklist.finish();

        assertThat(tasklist.lead("Lamna Healthcare")).hasCount(0);
        String mail = demo.awaitMail("partner-leads@vendor.example", "Won: Contoso and Lamna Healthcare")
                .path("text")
                .asText();
        assertThat(mail).contains("Lamna moves in two steps");
    }

    @Test
    void vendorStaffSendAQualifiedLead(Visitors visitors) {
        Tasklist seller = visitors.inTasklist("seller");

        send(seller, "contoso", "School of Fine Art", "Sales qualified");

        Tasklist contoso = visitors.inTasklist("contoso-referrals");
        assertThat(contoso.lead("School of Fine Art")).hasCount(0);
        contoso.show("Qualified leads");
        assertThat(contoso.lead("School of Fine Art")).isVisible();
    }

    @Test
    void aPartnerSendsAQualifiedLeadToAnotherOne(Visitors visitors) {
        Tasklist contoso = visitors.inTasklist("contoso-referrals");

        send(contoso, "fabrikam", "Parnell Aerospace", "Marketing qualified");

        Tasklist fabrikam = visitors.inTasklist("fabrikam-admin");
        fabrikam.show("Qualified leads");
        assertThat(fabrikam.lead("Parnell Aerospace")).isVisible();
        contoso.show("Qualified leads");
        assertThat(contoso.lead("Parnell Aerospace")).hasCount(0);
    }

    @Test
    void aProcessOwnerSeesEveryLeadAndTriesAFailedStepAgain(Visitors visitors) {
        UUID contoso = demo.inquiry("Munson Pickles", "contoso", false);
        mailTrouble.begin();
        UUID fabrikam = demo.inquiry("Relecloud", "fabrikam", false);
        useUpRetries(fabrikam);
        mailTrouble.end();

        Cockpit cockpit = new Cockpit(visitors.loggedInAt("owner", COCKPIT));
        cockpit.showLeads();
        assertThat(cockpit.lead(contoso)).isVisible();
        cockpit.open(fabrikam);
        assertThat(cockpit.incidents("Tell the partner of the new lead")).containsText("connection refused");
        cockpit.retry("Tell the partner of the new lead");
        assertThat(cockpit.page().getByText("successfully").first()).isVisible();

        demo.awaitMail("leads@fabrikam.example", "Relecloud");
    }

    @Test
    void theMailboxAndTheClockAnswerMachines(Visitors visitors) {
        assertThat(demo.mails())
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.fieldNames())
                        .toIterable()
                        .containsExactlyInAnyOrder("to", "subject", "text", "html", "locale", "sentAt"));

        Page clockPage = visitors.loggedInAt("admin", "/demo/clock");
        Instant before = clock.instant();
        clockPage
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("72 hours"))
                .click();
        assertThat(clockPage.locator(".figure time")).isVisible();

        assertThat(clock.instant()).isAfter(before.plus(Duration.ofHours(72)));
    }

    private static void accept(Tasklist tasklist, String dealName, LocalDate closingDate) {
        tasklist.choose("Accept");
        tasklist.fill("Deal name", dealName);
        tasklist.fill("Estimated deal value", "1000.5");
        tasklist.search("Currency", "SEK");
        tasklist.fill("Estimated purchase date", closingDate);
        tasklist.fill("Notes", "First line\nsecond line");
    }

    private static void send(Tasklist tasklist, String partner, String company, String kind) {
        tasklist.startLead();
        tasklist.choose(kind);
        tasklist.fill("Partner", partner);
        tasklist.fill("Company", company);
        tasklist.search("Country", "Sweden");
        tasklist.fill("First name", "Ann");
        tasklist.fill("Last name", "Beebe");
        tasklist.fill("E-mail", Demo.mailAddress(company));
        tasklist.fill("What the customer looks for", "Someone to move our shop to the cloud");
        tasklist.send();
    }

    /** Waits for the first failure of the lead's mail, and then fails it until it is not tried any more. */
    private void useUpRetries(UUID lead) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jobs.the(lead, TELL_THE_PARTNER).getExceptionMessage() != null);
        while (jobs.the(lead, TELL_THE_PARTNER).getRetries() > 0) {
            try {
                jobs.run(lead, TELL_THE_PARTNER);
            } catch (RuntimeException expected) {
                // It fails each time; what counts is the retries that are left.
            }
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean burns(String card) {
        return card.contains("wanted");
    }

    private static String home(Page page) {
        return page.url().replaceFirst("(?<=\\d)/.*", "");
    }

    private static LocatorAssertions.ContainsTextOptions within(int seconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(seconds * 1000);
    }
}
