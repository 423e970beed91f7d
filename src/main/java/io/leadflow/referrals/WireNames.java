package io.leadflow.referrals;

import io.leadflow.refusal.InvalidInput;
import java.util.Map;

/** What the fields of the process contract are called on the wire, for whoever has to mend one. */
final class WireNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("dealName", "name"),
            Map.entry("dealValue", "details/dealValue"),
            Map.entry("dealCurrency", "details/currency"),
            Map.entry("closingDate", "details/closingDateTime"),
            Map.entry("notes", "details/notes"),
            Map.entry("need", "details/notes"),
            Map.entry("crmId", "externalReferenceId"),
            Map.entry("declineReason", "statusReason"),
            Map.entry("lostReason", "statusReason"),
            Map.entry("leadType", "qualification"),
            Map.entry("partnerId", "target"),
            Map.entry("locationId", "target"),
            Map.entry("products", "details/requirements/products"),
            Map.entry("services", "details/requirements/services"),
            Map.entry("industries", "details/requirements/industries"),
            Map.entry("customerName", "customerProfile/name"),
            Map.entry("customerCountry", "customerProfile/address/country"),
            Map.entry("customerSize", "customerProfile/size"),
            Map.entry("customerAddressLine1", "customerProfile/address/addressLine1"),
            Map.entry("customerCity", "customerProfile/address/city"),
            Map.entry("customerState", "customerProfile/address/state"),
            Map.entry("customerPostalCode", "customerProfile/address/postalCode"),
            Map.entry("contactFirstName", "customerProfile/team/firstName"),
            Map.entry("contactLastName", "customerProfile/team/lastName"),
            Map.entry("contactEmail", "customerProfile/team/email"),
            Map.entry("contactPhone", "customerProfile/team/phoneNumber"),
            Map.entry("contactLocale", "customerProfile/team/contactPreference/locale"));

    private WireNames() {}

    /** The field that breaks a rule; what is said of a person of the team ends with the name of a part. */
    static String target(InvalidInput refusal) {
        String field = refusal.field();
        return field.matches("(partnerContacts|employees|team)\\b.*") ? "team" : NAMES.getOrDefault(field, field);
    }

    /** The sentence, with the field as its caller knows it. */
    static String message(InvalidInput refusal) {
        return target(refusal) + refusal.getMessage().substring(refusal.field().length());
    }
}
