package io.leadflow.process.form;

import io.leadflow.lead.Contact;
import io.leadflow.lead.Customer;
import io.leadflow.lead.Inquiry;
import io.leadflow.lead.LeadType;
import io.leadflow.lead.Need;
import io.leadflow.lead.NewLead;
import io.leadflow.lead.Sender;
import io.leadflow.partner.Location;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.process.Actor;
import io.leadflow.process.LeadProcess;
import io.leadflow.refusal.Check;
import io.leadflow.refusal.InvalidInput;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a start request: its variables become the order for a new lead, checked against every rule. */
@Component
public class LeadOrder {

    private final PartnerDirectory directory;
    private final Senders senders;
    private final Actor actor;

    LeadOrder(PartnerDirectory directory, Senders senders, Actor actor) {
        this.directory = directory;
        this.senders = senders;
        this.actor = actor;
    }

    /** @throws InvalidInput naming the first variable that breaks a rule, and the rule */
    public NewLead read(Fields fields) {
        Inquiry inquiry = inquiry(fields);
        String partnerId = Check.line("partnerId", fields.text("partnerId"), 64);
        refuseForbiddenSender(inquiry.leadType(), partnerId);
        String locationId =
                directory.receivingLocation(partnerId, Check.optionalLine("locationId", fields.text("locationId"), 64));
        Sender sender = senders.senderOf(fields);
        return new NewLead(
                inquiry, partnerId, locationId, sender, actor.id(), fields.text("externalId"), predecessor(fields));
    }

    /** Only the directory passes inquiries on; from anybody else this is an unknown variable. */
    private UUID predecessor(Fields fields) {
        return actor.isDirectory() && fields.has(LeadProcess.PREDECESSOR)
                ? UUID.fromString(fields.text(LeadProcess.PREDECESSOR))
                : null;
    }

    /** Reads a partner's own deal: it is its own sender. */
    public NewLead readOwnDeal(Fields fields) {
        String own = actor.organisation().orElseThrow(() -> new InvalidInput("partnerId", "must be your own"));
        Location location = directory
                .find(own)
                .flatMap(partner -> partner.location(null))
                .orElseThrow(() -> new InvalidInput("partnerId", "must be a partner with a location"));
        return new NewLead(inquiry(fields), own, location.id(), senders.senderOf(fields), actor.id(), null, null);
    }

    /** A partner sends opportunities to others; inquiries come from customers, through the directory. */
    private void refuseForbiddenSender(LeadType leadType, String partnerId) {
        actor.organisation().ifPresent(own -> {
            if (!leadType.isQualified()) {
                throw new InvalidInput("leadType", "must be MARKETING_QUALIFIED or SALES_QUALIFIED from a partner");
            }
            if (partnerId.equals(own)) {
                throw new InvalidInput("partnerId", "must name another partner than your own");
            }
        });
    }

    private static Inquiry inquiry(Fields fields) {
        return new Inquiry(
                fields.oneOf("leadType", LeadType.class),
                customer(fields),
                contact(fields),
                need(fields),
                fields.flag("contactRequested"),
                fields.flag("consentToContact"));
    }

    private static Customer customer(Fields fields) {
        return new Customer(
                fields.text("customerName"),
                fields.text("customerCountry"),
                fields.text("customerSize"),
                fields.text("customerAddressLine1"),
                fields.text("customerCity"),
                fields.text("customerState"),
                fields.text("customerPostalCode"));
    }

    private static Contact contact(Fields fields) {
        return new Contact(
                fields.text("contactFirstName"),
                fields.text("contactLastName"),
                fields.text("contactEmail"),
                fields.text("contactPhone"),
                Check.locale("contactLocale", fields.text("contactLocale")));
    }

    private static Need need(Fields fields) {
        return new Need(
                fields.text("need"), fields.texts("products"), fields.texts("services"), fields.texts("industries"));
    }
}
