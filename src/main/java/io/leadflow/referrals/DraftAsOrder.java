package io.leadflow.referrals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.referrals.wire.CustomerProfile;
import io.leadflow.referrals.wire.CustomerProfile.Address;
import io.leadflow.referrals.wire.Details;
import io.leadflow.referrals.wire.Details.Requirements;
import io.leadflow.referrals.wire.Details.Tag;
import io.leadflow.referrals.wire.Draft;
import io.leadflow.referrals.wire.Member;
import io.leadflow.refusal.Check;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A draft as the start variables of the process contract: the customer, their contact and what they look for. */
@Component
class DraftAsOrder {

    private static final Address NOWHERE = new Address(null, null, null, null, null, null, null);
    private static final Requirements NONE = new Requirements(null, null, null, null, null, null, null);

    private final ObjectMapper json;

    DraftAsOrder(ObjectMapper json) {
        this.json = json;
    }

    Map<String, Object> of(Draft draft) {
        Map<String, Object> order = new HashMap<>();
        customer(order, draft.customerProfile());
        contact(order, draft.customerProfile());
        need(order, draft);
        order.put("contactRequested", Boolean.TRUE.equals(draft.details().customerRequestedContact()));
        order.put("consentToContact", Boolean.TRUE.equals(draft.consent().consentToContact()));
        order.values().removeIf(Objects::isNull);
        return order;
    }

    private static void customer(Map<String, Object> order, CustomerProfile customer) {
        Address address = customer.address() == null ? NOWHERE : customer.address();
        order.put("customerName", customer.name());
        order.put("customerSize", customer.size() == null || customer.size().isBlank() ? null : customer.size());
        order.put("customerCountry", address.country());
        order.put("customerAddressLine1", address.addressLine1());
        order.put("customerCity", address.city());
        order.put("customerState", address.state());
        order.put("customerPostalCode", address.postalCode());
    }

    /** The first of the customer's team is the one to talk to. */
    private static void contact(Map<String, Object> order, CustomerProfile customer) {
        List<Member> team = customer.team() == null ? List.of() : customer.team();
        Member contact = Check.required("customerProfile/team", team.isEmpty() ? null : team.get(0));
        order.put("contactFirstName", contact.firstName());
        order.put("contactLastName", contact.lastName());
        order.put("contactEmail", contact.email());
        order.put("contactPhone", contact.phoneNumber());
        order.put(
                "contactLocale",
                contact.contactPreference() == null
                        ? null
                        : contact.contactPreference().locale());
    }

    /** What the customer looks for is what the sender notes down, else says to the partner, else calls the deal. */
    private void need(Map<String, Object> order, Draft draft) {
        Details details = draft.details();
        Requirements requirements = details.requirements() == null ? NONE : details.requirements();
        order.put(
                "need",
                Stream.of(
                                details.notes(),
                                draft.inviteContext() == null
                                        ? null
                                        : draft.inviteContext().notes(),
                                draft.name())
                        .filter(text -> text != null && !text.isBlank())
                        .findFirst()
                        .orElse(null));
        order.put("products", values(requirements.products()));
        order.put("services", values(requirements.services()));
        order.put("industries", values(requirements.industries()));
    }

    private String values(List<Tag> tags) {
        return tags == null
                ? null
                : json.valueToTree(tags.stream().map(Tag::id).toList()).toString();
    }
}
