package io.leadflow.demo;

import io.leadflow.engine.TimeTravel;
import io.leadflow.process.LeadWorkflow;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Some leads of every type and stage, received over the last two weeks. */
@Component
@Profile("demo")
class DemoLeads {

    private static final SignedIn SOURCE = new SignedIn("source", "Lead Source", List.of(Group.LEAD_SOURCE), null);
    private static final SignedIn CONTOSO =
            new SignedIn("contoso-referrals", "Clara Berg", List.of(Group.REFERRALS_ADMIN), "contoso");
    private static final SignedIn FABRIKAM =
            new SignedIn("fabrikam-referrals", "Filip Nowak", List.of(Group.REFERRALS_ADMIN), "fabrikam");

    private final LeadWorkflow workflow;
    private final TimeTravel travel;
    private final Clock clock;

    DemoLeads(LeadWorkflow workflow, TimeTravel travel, Clock clock) {
        this.workflow = workflow;
        this.travel = travel;
        this.clock = clock;
    }

    /** Sends in the leads at their times in the past; what fell due since then happens as soon as time is back. */
    void sendIn() {
        at(Duration.ofDays(-15), this::fortnightAgo);
        at(Duration.ofDays(-4), this::fourDaysAgo);
        at(Duration.ZERO, this::today);
    }

    private void at(Duration time, Runnable work) {
        travel.moveTo(time);
        work.run();
    }

    private void fortnightAgo() {
        start("CUSTOMER_INQUIRY", "contoso", "Wide World Importers", "GB", "Teams", false);
        UUID won = start("SALES_QUALIFIED", "contoso", "Alpine Ski House", "AT", "Dynamics365Business", false);
        workflow.answer(CONTOSO, won, accepted("Alpine ERP", "84000.00", "EUR"));
        workflow.answer(CONTOSO, won, Map.of("outcome", "WON"));
        UUID lost = start("MARKETING_QUALIFIED", "contoso", "Tailspin Toys", "US", "Office", false);
        workflow.answer(CONTOSO, lost, accepted("Tailspin licences", "12500.00", "USD"));
        workflow.answer(CONTOSO, lost, Map.of("outcome", "LOST", "lostReason", "CHOSE_ANOTHER_VENDOR"));
    }

    private void fourDaysAgo() {
        start("CUSTOMER_INQUIRY", "contoso", "Fourth Coffee", "SE", "PowerBI", true);
        UUID declined = start("CUSTOMER_INQUIRY", "contoso", "Lucerne Publishing", "CH", "Project", false);
        workflow.answer(CONTOSO, declined, Map.of("decision", "DECLINE", "declineReason", "TIMELINE_TOO_SHORT"));
        UUID open = start("CUSTOMER_INQUIRY", "contoso", "Graphic Design Institute", "NL", "Microsoft365", false);
        workflow.answer(CONTOSO, open, accepted("Microsoft 365 for 80 seats", "23000.00", "EUR"));
        UUID other = start("SALES_QUALIFIED", "fabrikam", "Margie's Travel", "PL", "Azure", false);
        workflow.answer(FABRIKAM, other, accepted("Azure landing zone", "310000.00", "PLN"));
    }

    private void today() {
        start("CUSTOMER_INQUIRY", "contoso", "Adventure Works", "SE", "Azure", true);
        start("CUSTOMER_INQUIRY", "contoso", "Blue Yonder Airlines", "DE", "SharePoint", false);
        start("MARKETING_QUALIFIED", "contoso", "Coho Winery", "FR", "Dynamics365Business", false);
        start("SALES_QUALIFIED", "contoso", "Trey Research", "NO", "SQL", true);
        start("CUSTOMER_INQUIRY", "fabrikam", "Humongous Insurance", "HU", "Teams", true);
        start("SALES_QUALIFIED", "fabrikam", "Proseware", "PL", "EnterpriseMobilityAndSecurity", false);
    }

    private UUID start(
            String type, String partner, String company, String country, String product, boolean contactRequested) {
        Map<String, Object> order = new HashMap<>();
        order.put("leadType", type);
        order.put("partnerId", partner);
        order.put("customerName", company);
        order.put("customerCountry", country);
        order.put("customerSize", "51to250employees");
        order.put("contactFirstName", "Robin");
        order.put("contactLastName", "Counts");
        order.put("contactEmail", "robin@" + company.toLowerCase().replaceAll("[^a-z]", "") + ".example");
        order.put("need", "We look for a partner who knows our trade and can start within the quarter.");
        order.put("products", "[\"" + product + "\"]");
        order.put("contactRequested", contactRequested);
        order.put("consentToContact", true);
        return workflow.start(SOURCE, order);
    }

    private Map<String, Object> accepted(String name, String value, String currency) {
        return Map.of(
                "decision",
                "ACCEPT",
                "dealName",
                name,
                "dealValue",
                value,
                "dealCurrency",
                currency,
                "closingDate",
                LocalDate.now(clock).plusMonths(3).toString(),
                "notes",
                "First call went well.");
    }
}
