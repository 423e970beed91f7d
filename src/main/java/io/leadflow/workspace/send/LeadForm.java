package io.leadflow.workspace.send;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadflow.refusal.Check;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a sender filled in; each field has the name of its start variable (docs/refusals.md).
 *
 * @param token of this one form: sent twice, it makes one lead
 */
record LeadForm(
        UUID token,
        String locationId,
        String leadType,
        String customerName,
        String customerCountry,
        String customerSize,
        String customerAddressLine1,
        String customerPostalCode,
        String customerCity,
        String customerState,
        String contactFirstName,
        String contactLastName,
        String contactEmail,
        String contactPhone,
        String contactLocale,
        String need,
        List<String> products,
        List<String> services,
        List<String> industries,
        Boolean contactRequested,
        Boolean consentToContact) {

    static LeadForm empty(UUID token, String locationId, String language) {
        return new LeadForm(
                token,
                locationId,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                language,
                null,
                List.of(),
                List.of(),
                List.of(),
                false,
                false);
    }

    LeadForm {
        products = products == null ? List.of() : products;
        services = services == null ? List.of() : services;
        industries = industries == null ? List.of() : industries;
        contactRequested = Boolean.TRUE.equals(contactRequested);
        consentToContact = Boolean.TRUE.equals(consentToContact);
    }

    /** The names of the required fields that were left empty, from top to bottom. */
    List<String> missing() {
        Map<String, String> required = new LinkedHashMap<>();
        required.put("leadType", leadType);
        required.put("customerName", customerName);
        required.put("customerCountry", customerCountry);
        required.put("contactFirstName", contactFirstName);
        required.put("contactLastName", contactLastName);
        required.put("contactEmail", contactEmail);
        required.put("need", need);
        return Check.missing(required);
    }

    /** The start variables of the process contract. */
    Map<String, Object> order(String partnerId) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("externalId", token.toString());
        order.put("partnerId", partnerId);
        order.put("locationId", locationId);
        order.put("leadType", leadType);
        order.put("customerName", customerName);
        order.put("customerCountry", customerCountry);
        order.put("customerSize", customerSize);
        order.put("customerAddressLine1", customerAddressLine1);
        order.put("customerPostalCode", customerPostalCode);
        order.put("customerCity", customerCity);
        order.put("customerState", customerState);
        order.put("contactFirstName", contactFirstName);
        order.put("contactLastName", contactLastName);
        order.put("contactEmail", contactEmail);
        order.put("contactPhone", contactPhone);
        order.put("contactLocale", contactLocale);
        order.put("need", need);
        order.values().removeIf(value -> isBlank((String) value));
        order.put("products", json(products));
        order.put("services", json(services));
        order.put("industries", json(industries));
        order.put("contactRequested", contactRequested);
        order.put("consentToContact", consentToContact);
        return order;
    }

    private static String json(List<String> values) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array.toString();
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }
}
