package io.leadflow.referrals;

import io.leadflow.lead.Customer;
import io.leadflow.lead.Deal;
import io.leadflow.lead.Inquiry;
import io.leadflow.lead.Lead;
import io.leadflow.lead.Need;
import io.leadflow.lead.Sender.SenderType;
import io.leadflow.process.VendorSettings;
import io.leadflow.referrals.wire.Consent;
import io.leadflow.referrals.wire.CustomerProfile;
import io.leadflow.referrals.wire.CustomerProfile.Address;
import io.leadflow.referrals.wire.Details;
import io.leadflow.referrals.wire.Details.Requirements;
import io.leadflow.referrals.wire.Details.Tag;
import io.leadflow.referrals.wire.Draft;
import io.leadflow.referrals.wire.InviteContext;
import io.leadflow.referrals.wire.InviteContext.InvitedBy;
import io.leadflow.referrals.wire.Member;
import io.leadflow.referrals.wire.ReferralType;
import io.leadflow.referrals.wire.Target;
import io.leadflow.referrals.wire.Target.TargetType;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A lead as a draft: what callers wrote is returned as it came, and where the lead says otherwise the lead is right. */
@Component
class DraftOfLead {

    /** What the vendor is called among organisations. */
    static final String VENDOR = "msft";

    private final VendorSettings vendor;

    DraftOfLead(VendorSettings vendor) {
        this.vendor = vendor;
    }

    Draft of(Lead lead, Draft written) {
        Deal deal = lead.deal();
        return new Draft(
                lead.engagementId(),
                deal.name(),
                deal.crmId(),
                States.status(lead),
                States.substatus(lead),
                Reasons.onTheWire(lead, written.statusReason()),
                written.type() == null ? ReferralType.Independent : written.type(),
                written.qualification() == null ? States.qualification(lead) : written.qualification(),
                deal.campaignId(),
                written.referralProgram(),
                written.salesStage(),
                written.mpnId(),
                written.customerProfile() == null ? customer(lead.inquiry()) : written.customerProfile(),
                written.consent() == null
                        ? new Consent(null, lead.inquiry().consentToContact(), null, null)
                        : written.consent(),
                details(lead, written.details()),
                team(lead, written.team()),
                invitation(lead, written.inviteContext()),
                written.target() == null ? target(lead) : written.target(),
                written.partnerRole(),
                written.solutionArea(),
                written.solutionPlay());
    }

    private static CustomerProfile customer(Inquiry inquiry) {
        Customer customer = inquiry.customer();
        Address address = new Address(
                customer.addressLine1(),
                null,
                customer.city(),
                customer.state(),
                customer.postalCode(),
                customer.country(),
                null);
        return new CustomerProfile(
                customer.name(),
                address,
                customer.size(),
                List.of(People.customer(inquiry.contact())),
                List.of(),
                null);
    }

    private static Details details(Lead lead, Details written) {
        Deal deal = lead.deal();
        Inquiry inquiry = lead.inquiry();
        return new Details(
                deal.notes() == null ? inquiry.need().need() : deal.notes(),
                deal.value() == null ? null : deal.value().amount(),
                deal.value() == null
                        ? currency(written)
                        : deal.value().currency().getCurrencyCode(),
                closing(deal, written),
                inquiry.contactRequested(),
                written == null ? null : written.customerAction(),
                written == null ? null : written.incentiveLevel(),
                written == null || written.requirements() == null
                        ? requirements(inquiry.need())
                        : written.requirements());
    }

    private static String currency(Details written) {
        return written == null ? null : written.currency();
    }

    /** A deal has a day; the hour that a caller wrote is kept as long as it is of that day. */
    private static String closing(Deal deal, Details written) {
        boolean holds = written != null
                && deal.closingDate() != null
                && deal.closingDate().equals(Moments.day("closingDate", written.closingDateTime()));
        return holds ? written.closingDateTime() : Moments.startOf(deal.closingDate());
    }

    private static Requirements requirements(Need need) {
        return new Requirements(
                tags(need.industries()), tags(need.products()), tags(need.services()), List.of(), null, null, null);
    }

    private static List<Tag> tags(List<String> values) {
        return values.stream().map(Tag::new).toList();
    }

    private static List<Member> team(Lead lead, List<Member> written) {
        return People.onTheWire(
                Stream.concat(lead.partnerContacts().members().stream(), lead.employees().members().stream()),
                written == null ? List.of() : written);
    }

    /** The sender's words to the partner; without any, what the customer looks for. */
    private InviteContext invitation(Lead lead, InviteContext written) {
        if (written == null) {
            return new InviteContext(lead.inquiry().need().need(), null, inviter(lead), null);
        }
        return written.invitedBy() == null
                ? new InviteContext(
                        written.notes(), written.assistanceRequestCode(), inviter(lead), written.invitedMpnId())
                : written;
    }

    private InvitedBy inviter(Lead lead) {
        return lead.sender().type() == SenderType.VENDOR
                ? new InvitedBy(VENDOR, vendor.name())
                : new InvitedBy(lead.sender().id(), null);
    }

    private static List<Target> target(Lead lead) {
        return States.isOwnDeal(lead)
                ? List.of()
                : List.of(new Target(TargetType.BusinessProfileLocation, lead.locationId()));
    }
}
