package io.leadflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer's day: asks a partner, is declined, moves on with one click, and is forgotten in the end. */
@BrowserTest
class CustomerInABrowserTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/inquiries/[\\w-]+)");

    @Autowired
    Demo demo;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_declined_customer_moves_on_with_one_click_and_the_second_partner_has_the_lead_with_its_flame(
            Visitors visitors) {
        Page page = visitors.at("ann", "/partners/contoso/inquiry");
        send(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say what you need, in 1 to 5,000 characters.");
        Everyone.canUse(page);
        fill(page, "Tailwind Traders");
        page.getByText("Products, services and your industry, if you know them").click();
        page.getByLabel("Dynamics 365 Business").check();
        page.getByLabel("I want interested partners to contact me directly").check();
        send(page);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Your inquiry has been sent to Contoso.");
        demo.awaitMail(Demo.mailAddress("Tailwind Traders"), "Your inquiry to Contoso has arrived");

        Tasklist contoso = visitors.inTasklist("contoso-referrals");
        contoso.take("Tailwind Traders");
        contoso.choose("Decline");
        contoso.select("Reason", "Proposed timeline was too short");
        contoso.finish();

        page = visitors.at("ann", linkIn("Tailwind Traders", "please choose a different partner"));
        assertThat(page.getByText("Contoso cannot take on your inquiry.")).isVisible();
        Everyone.canUse(page);
        button(page, "Send my inquiry to Fabrikam").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Your inquiry has been sent to Fabrikam.");

        Tasklist fabrikam = visitors.inTasklist("fabrikam-referrals");
        assertThat(fabrikam.lead("Tailwind Traders")).containsText("🔥");
    }

    @Test
    void a_customer_withdraws_and_has_everything_personal_erased_from_every_mail_kept_as_well(Visitors visitors) {
        Page page = visitors.at("bo", "/partners/contoso/inquiry");
        fill(page, "Relecloud");
        send(page);
        demo.awaitMail(Demo.mailAddress("Relecloud"), "has arrived");
        demo.awaitMail("leads@contoso.example", "New lead from Relecloud");

        page.getByText("Withdraw the inquiry").first().click();
        button(page, "Withdraw the inquiry now").click();
        assertThat(page.getByText("You have withdrawn the inquiry.")).isVisible();
        demo.awaitMail("leads@contoso.example", "Withdrawn: the inquiry from Relecloud");
        page.getByText("Erase my personal data").first().click();
        button(page, "Erase my personal data now").click();

        assertThat(page.getByText("Your personal data have been erased.")).isVisible();
        Everyone.canUse(page);
        assertThat(demo.mails().toString()).doesNotContainIgnoringCase("relecloud");
        assertThat(jdbc.sql("select count(*) from act_hi_taskinst where name_ like '%Relecloud%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_sixth_inquiry_within_a_minute_is_asked_to_wait_and_keeps_what_was_typed(Visitors visitors) {
        Page page = visitors.at("eve", "/partners/fabrikam/inquiry");
        page.getByLabel("Company").fill("Consolidated Messenger");
        for (int click = 1; click <= 6; click++) {
            send(page);
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        }

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("please wait a minute and send it once more");
        assertThat(page.getByLabel("Company")).hasValue("Consolidated Messenger");
    }

    private void fill(Page page, String company) {
        page.getByLabel("Your need").fill("Move us to the <b>cloud</b>");
        page.getByLabel("Company").fill(company);
        page.getByLabel("Country").selectOption("PL");
        page.getByLabel("First name").fill("Ann");
        page.getByLabel("Last name").fill("Beebe");
        page.getByLabel("E-mail").fill(Demo.mailAddress(company));
        page.getByLabel("may get my inquiry with these details").check();
        demo.advance("PT4S"); // nobody types an inquiry within three seconds
    }

    private static void send(Page page) {
        button(page, "Send the inquiry").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private String linkIn(String company, String subject) {
        Matcher link = LINK.matcher(
                demo.awaitMail(Demo.mailAddress(company), subject).path("text").asText());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
