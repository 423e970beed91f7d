package io.leadflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A company and its customers, each at their browser. */
@BrowserTest
class DirectoryTest {

    @Test
    void aProfileIsEditedPreviewedPublishedAndFoundWithinSeconds(Visitors visitors) {
        Page admin = visitors.loggedInAt("fabrikam-admin", "/profile");
        admin.getByLabel("Keywords").fill("ERP\nzeppelin maintenance");
        button(admin, "Save").click();
        assertThat(admin.getByRole(AriaRole.STATUS)).containsText("Saved");

        link(admin, "See it as a customer").click();
        assertThat(admin.getByText("zeppelin maintenance")).isVisible();
        link(admin, "Back to the profile").click();

        Page customer = visitors.at("customer", "/partners");
        foundWithinSeconds(customer, "zepelin", "Fabrikam", true);
        link(customer, "Fabrikam").click();
        assertThat(customer.getByRole(AriaRole.HEADING, level(1))).hasText("Fabrikam");

        customer = visitors.at("customer", "/partners");
        button(admin, "Take out of the directory").click();
        foundWithinSeconds(customer, "zepelin", "Fabrikam", false);
        button(admin, "Publish").click();
        foundWithinSeconds(customer, "zepelin", "Fabrikam", true);
    }

    @Test
    void aCustomerNarrowsTheSearchAndSeesWhyEachPartnerIsThere(Visitors visitors) {
        Page customer = visitors.at("customer", "/partners");
        customer.getByLabel("What do you need?").fill("azure migrering");
        customer.getByLabel("City").fill("Stockholm");
        button(customer, "Search").click();

        assertThat(customer.locator(".hit").first()).containsText("Azure");
        assertThat(customer.locator(".hit").first()).containsText("in your city");
        customer.locator(".facet a", new Page.LocatorOptions().setHasText("Sweden"))
                .click();
        assertThat(customer.url()).contains("q=azure%20migrering", "place=Stockholm", "country=SE");
        assertThat(customer.locator(".facet [aria-current]")).containsText("Sweden");
    }

    @Test
    void aCompanySeesWhereItStandsAndWhatWouldRaiseItMost(Visitors visitors) {
        Page referrals = visitors.loggedInAt("contoso-referrals", "/standing");

        assertThat(referrals.getByText("What would raise it most:")).isVisible();
        assertThat(referrals.getByText("median first answer")).isVisible();
        assertThat(referrals.getByText("A line appears here after the first day on which it changes."))
                .isVisible();
    }

    private static void foundWithinSeconds(Page customer, String words, String partner, boolean expected) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            customer.getByLabel("What do you need?").fill(words);
            button(customer, "Search").click();
            assertThat(link(customer, partner).count() == 1).isEqualTo(expected);
        });
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions level(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }
}
