package io.leadflow.lead;

import io.leadflow.lead.Sender.SenderType;
import io.leadflow.lead.Team.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Leads in every state, received on 1 March 2026 in the morning. */
final class GivenLead {

    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-04T10:00:00Z");
    static final LocalDate IN_SPRING = LocalDate.parse("2026-05-31");

    static final Team ANNA = new Team(List.of(new Member("Anna Berg", "+46 8 123", "anna@contoso.example")));

    private GivenLead() {}

    static Lead receivedLead() {
        return Lead.receive(UUID.randomUUID(), order(inquiry(false)), NOW);
    }

    /** A lead whose customer asked to be contacted directly (L7). */
    static Lead burningLead() {
        return Lead.receive(UUID.randomUUID(), order(inquiry(true)), NOW);
    }

    static Lead acceptedLead() {
        Lead lead = receivedLead();
        lead.accept(terms(), Team.NOBODY, NOW);
        return lead;
    }

    static Lead wonLead() {
        Lead lead = acceptedLead();
        lead.win(LATER);
        return lead;
    }

    static Lead lostLead() {
        Lead lead = acceptedLead();
        lead.lose(ClosingReason.CHOSE_ANOTHER_VENDOR, LATER);
        return lead;
    }

    static Lead declinedLead() {
        Lead lead = receivedLead();
        lead.decline(ClosingReason.NOT_A_CUSTOMER, null, LATER);
        return lead;
    }

    static Lead expiredLead() {
        Lead lead = receivedLead();
        lead.expire(LATER);
        return lead;
    }

    /** Only what an acceptance must have (L3). */
    static Deal terms() {
        return new Deal("Cloud move", Money.of("1200.50", "EUR"), IN_SPRING, null, null, null);
    }

    static Deal termsClosing(String date) {
        return new Deal("Cloud move", Money.of("1200.50", "EUR"), LocalDate.parse(date), null, null, null);
    }

    static Inquiry inquiry(boolean contactRequested) {
        return new Inquiry(LeadType.CUSTOMER_INQUIRY, litware(), ann(), cloud(), contactRequested, false);
    }

    static Customer litware() {
        return new Customer("Litware", "SE", null, null, null, null, null);
    }

    static Contact ann() {
        return new Contact("Ann", "Beebe", "ann.beebe@litware.example", null, Locale.ENGLISH);
    }

    static Need cloud() {
        return new Need("Someone to move our shop to the cloud", List.of("Azure"), List.of(), List.of());
    }

    private static NewLead order(Inquiry inquiry) {
        Sender vendor = new Sender(SenderType.VENDOR, null, "leads@vendor.example", Locale.ENGLISH);
        return new NewLead(inquiry, "contoso", "contoso-hq", vendor, "source", null, null);
    }
}
