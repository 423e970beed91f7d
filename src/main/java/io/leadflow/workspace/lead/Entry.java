package io.leadflow.workspace.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.lead.Deal;
import io.leadflow.lead.Lead;
import io.leadflow.lead.Team;
import io.leadflow.refusal.Check;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What someone typed into a form of the lead page, as they typed it.
 *
 * @param version of the lead that the form was filled from
 * @param name of each person, row by row; the same for {@code phone} and {@code email}
 */
public record Entry(
        Integer version,
        String dealName,
        String dealValue,
        String dealCurrency,
        String closingDate,
        String notes,
        String crmId,
        String campaignId,
        String reason,
        List<String> name,
        List<String> phone,
        List<String> email) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Entry {
        name = name == null ? List.of() : name;
        phone = phone == null ? List.of() : phone;
        email = email == null ? List.of() : email;
    }

    /** The form as it is first shown: with what is known already. */
    static Entry of(Lead lead, Act act) {
        Deal deal = lead.deal();
        List<Team.Member> people = people(lead, act).members();
        return new Entry(
                lead.version(),
                deal.name(),
                of(deal.value(), money -> money.amount().toPlainString()),
                of(deal.value(), money -> money.currency().getCurrencyCode()),
                of(deal.closingDate(), Object::toString),
                deal.notes(),
                deal.crmId(),
                deal.campaignId(),
                of(lead.closingReason(), Enum::name),
                people.stream().map(Team.Member::name).toList(),
                people.stream()
                        .map(person -> Objects.toString(person.phone(), ""))
                        .toList(),
                people.stream()
                        .map(person -> Objects.toString(person.email(), ""))
                        .toList());
    }

    private static Team people(Lead lead, Act act) {
        return act == Act.ACCEPT ? lead.partnerContacts() : lead.employees();
    }

    private static <T> String of(T value, Function<T, String> text) {
        return Optional.ofNullable(value).map(text).orElse(null);
    }

    /** The same entry for the lead as it has become. */
    Entry over(Lead lead) {
        return new Entry(
                lead.version(),
                dealName,
                dealValue,
                dealCurrency,
                closingDate,
                notes,
                crmId,
                campaignId,
                reason,
                name,
                phone,
                email);
    }

    /** The same entry with room for one more person. */
    Entry withOneMore() {
        List<String> names = new ArrayList<>(name);
        names.addAll(Collections.nCopies(rows() + 1 - names.size(), ""));
        return new Entry(
                version,
                dealName,
                dealValue,
                dealCurrency,
                closingDate,
                notes,
                crmId,
                campaignId,
                reason,
                names,
                phone,
                email);
    }

    /** What stands in the fields of the form, without the empty ones, by the name of each field. */
    public Map<String, String> typed(Act act) {
        Map<String, String> typed = new LinkedHashMap<>();
        variables(act).forEach((field, value) -> typed.put(field, Objects.toString(value, "")));
        typed.keySet().removeAll(List.of("decision", "outcome", "declineReason", "lostReason"));
        typed.replaceAll((field, value) -> isOfPeople(field) ? peopleInText() : value);
        if (act.hasReason()) {
            typed.put("reason", Objects.toString(reason, ""));
        }
        typed.values().removeIf(String::isBlank);
        return typed;
    }

    private static boolean isOfPeople(String field) {
        return field.equals("partnerContacts") || field.equals("employees");
    }

    private String peopleInText() {
        return filledRows()
                .map(person -> Stream.of("name", "phone", "email")
                        .map(person::get)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    private Stream<Map<String, String>> filledRows() {
        return IntStream.range(0, rows())
                .mapToObj(this::person)
                .filter(person -> person.values().stream().anyMatch(value -> !value.isBlank()));
    }

    /** What must be there and is not. */
    List<String> missing(Act act) {
        Map<String, String> required = new LinkedHashMap<>();
        if (act.hasDeal()) {
            required.put("dealName", dealName);
            required.put("dealValue", dealValue);
            required.put("dealCurrency", dealCurrency);
            required.put("closingDate", closingDate);
        }
        if (act.hasReason()) {
            required.put("reason", reason);
        }
        return Check.missing(required);
    }

    /** Whether the lead is already as this entry would have it. */
    boolean isSaidBy(Lead lead, Act act) {
        return plain(variables(act)).equals(plain(of(lead, act).variables(act)));
    }

    private static Map<String, String> plain(Map<String, Object> variables) {
        Map<String, String> plain = new LinkedHashMap<>();
        variables.forEach((field, value) ->
                plain.put(field, plain(Objects.toString(value, "").strip())));
        return plain;
    }

    private static String plain(String value) {
        return value.matches("\\d+\\.\\d+")
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value;
    }

    /** The variables of the process contract that this act submits. */
    Map<String, Object> variables(Act act) {
        Map<String, Object> variables = new LinkedHashMap<>(decision(act));
        if (act.hasDeal()) {
            variables.put("dealName", dealName);
            variables.put("dealValue", dealValue);
            variables.put("dealCurrency", dealCurrency);
            variables.put("closingDate", closingDate);
            variables.put("crmId", crmId);
            variables.put("campaignId", campaignId);
        }
        if (act.hasNotes()) {
            variables.put("notes", notes);
        }
        if (act.hasPeople()) {
            variables.put(act == Act.ACCEPT ? "partnerContacts" : "employees", people());
        }
        return variables;
    }

    private Map<String, Object> decision(Act act) {
        Map<String, Object> decision = new LinkedHashMap<>();
        switch (act) {
            case ACCEPT -> decision.put("decision", "ACCEPT");
            case DECLINE -> {
                decision.put("decision", "DECLINE");
                decision.put("declineReason", reason);
            }
            case WON -> decision.put("outcome", "WON");
            case LOST -> {
                decision.put("outcome", "LOST");
                decision.put("lostReason", reason);
            }
            case EDIT, EMPLOYEES -> {}
        }
        return decision;
    }

    /** A JSON array of the people, without the rows that stayed empty. */
    private String people() {
        try {
            return JSON.writeValueAsString(filledRows().toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As many rows as there are people, and one to add another. */
    public int rows() {
        return Math.max(name.size(), Math.max(phone.size(), email.size()));
    }

    private Map<String, String> person(int row) {
        return Map.of("name", in(name, row), "phone", in(phone, row), "email", in(email, row));
    }

    public static String in(List<String> values, int row) {
        return row < values.size() ? values.get(row) : "";
    }
}
