package io.leadflow.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.lead.Contact;
import io.leadflow.lead.Customer;
import io.leadflow.lead.Deal;
import io.leadflow.lead.Lead;
import io.leadflow.lead.Need;
import io.leadflow.process.LeadProcess;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A lead as the forms know it: {@code lead.…} to show, every text made safe for the Markdown of a form, and the fields of
 * the deal to pre-fill, as they are.
 */
@Component
class LeadOnForm {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final MessageSource messages;
    private final ObjectMapper json;

    LeadOnForm(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** What a client of the engine calls a variable. */
    record FormValue(String type, Object value, Map<String, Object> valueInfo) {}

    Map<String, FormValue> values(Lead lead, String taskKey) {
        Map<String, FormValue> values = new LinkedHashMap<>();
        values.put("lead", json(shown(lead)));
        Deal deal = lead.deal();
        values.put("dealName", text(deal.name()));
        if (deal.value() != null) {
            values.put("dealValue", text(deal.value().amount().toPlainString()));
            values.put("dealCurrency", text(deal.value().currency().getCurrencyCode()));
        }
        values.put("closingDate", text(deal.closingDate()));
        values.put("notes", text(deal.notes()));
        values.put("crmId", text(deal.crmId()));
        values.put("campaignId", text(deal.campaignId()));
        boolean closing = taskKey.equals(LeadProcess.CLOSE_DEAL);
        values.put(
                closing ? "employees" : "partnerContacts",
                json((closing ? lead.employees() : lead.partnerContacts()).members()));
        values.values().removeIf(value -> value.value() == null);
        return values;
    }

    private Map<String, Object> shown(Lead lead) {
        Customer customer = lead.inquiry().customer();
        Contact contact = lead.inquiry().contact();
        Need need = lead.inquiry().need();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", lead.id());
        shown.put("type", words("leadType." + lead.inquiry().leadType()));
        shown.put("state", lead.state());
        shown.put("flame", lead.contactFlag() == null ? "" : words("contactFlag." + lead.contactFlag()));
        shown.put("answerBy", lead.answerBy() == null ? "" : MOMENT.format(lead.answerBy()));
        shown.put("need", PlainText.of(need.need()));
        shown.put("products", list("product.", need.products()));
        shown.put("services", list("service.", need.services()));
        shown.put("industries", PlainText.of(String.join(", ", need.industries())));
        shown.put("customer", customer(customer));
        shown.put("contact", contact(contact, lead.inquiry().consentToContact()));
        return shown;
    }

    private Map<String, Object> customer(Customer customer) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", PlainText.of(customer.name()));
        String country = new Locale("", customer.country()).getDisplayCountry(Locale.ENGLISH);
        shown.put(
                "profile",
                customer.size() == null ? country : country + " · " + words("customerSize." + customer.size()));
        shown.put(
                "address",
                PlainText.of(
                        Stream.of(customer.addressLine1(), customer.postalCode(), customer.city(), customer.state())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", "))));
        return shown;
    }

    private Map<String, Object> contact(Contact contact, boolean consent) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", PlainText.of(contact.fullName()));
        shown.put("email", contact.email());
        shown.put("phone", PlainText.of(contact.phone()));
        shown.put("language", contact.locale().getDisplayName(Locale.ENGLISH));
        shown.put("consent", words("consent." + consent));
        return shown;
    }

    private String list(String prefix, List<String> values) {
        return PlainText.of(values.stream().map(value -> words(prefix + value)).collect(Collectors.joining(", ")));
    }

    private String words(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }

    private FormValue text(Object value) {
        return new FormValue("String", value == null ? null : value.toString(), Map.of());
    }

    private FormValue json(Object value) {
        try {
            return new FormValue("Json", json.writeValueAsString(value), Map.of());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
