package io.leadflow.process;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadflow.lead.Contact;
import io.leadflow.lead.Customer;
import io.leadflow.lead.Inquiry;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadType;
import io.leadflow.lead.Need;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A customer's inquiry as the start variables of the process contract. */
final class InquiryOrder {

    private InquiryOrder() {}

    static Map<String, Object> of(Inquiry inquiry, String partnerId) {
        Map<String, Object> order = new HashMap<>();
        order.put(LeadProcess.LEAD_TYPE, LeadType.CUSTOMER_INQUIRY.name());
        order.put("partnerId", partnerId);
        put(order, inquiry.customer());
        put(order, inquiry.contact());
        put(order, inquiry.need());
        order.put(LeadProcess.CONTACT_REQUESTED, inquiry.contactRequested());
        order.put("consentToContact", inquiry.consentToContact());
        return order;
    }

    /** The same inquiry to a different partner (B3). */
    static Map<String, Object> again(Lead lead, String partnerId) {
        Map<String, Object> order = of(lead.inquiry(), partnerId);
        order.put(LeadProcess.PREDECESSOR, lead.id().toString());
        return order;
    }

    private static void put(Map<String, Object> order, Customer customer) {
        order.put("customerName", customer.name());
        order.put("customerCountry", customer.country());
        order.put("customerSize", customer.size());
        order.put("customerAddressLine1", customer.addressLine1());
        order.put("customerCity", customer.city());
        order.put("customerState", customer.state());
        order.put("customerPostalCode", customer.postalCode());
    }

    private static void put(Map<String, Object> order, Contact contact) {
        order.put("contactFirstName", contact.firstName());
        order.put("contactLastName", contact.lastName());
        order.put("contactEmail", contact.email());
        order.put("contactPhone", contact.phone());
        order.put("contactLocale", contact.locale().toLanguageTag());
    }

    private static void put(Map<String, Object> order, Need need) {
        order.put("need", need.need());
        order.put("products", jsonArray(need.products()));
        order.put("services", jsonArray(need.services()));
        order.put("industries", jsonArray(need.industries()));
    }

    private static String jsonArray(List<String> values) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array.toString();
    }
}
