package io.leadflow.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.lead.Team;
import io.leadflow.refusal.Check;
import io.leadflow.refusal.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What was submitted, by field. A value comes as whatever type the sender's client chose: each method takes the types
 * that make sense for its field and throws {@link InvalidInput} for the rest.
 */
public final class Fields {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Predicate<String> sent;
    private final Function<String, Object> values;

    private Fields(Predicate<String> sent, Function<String, Object> values) {
        this.sent = sent;
        this.values = values;
    }

    /** What a task form or a REST call submits. */
    public static Fields of(VariableScope submitted) {
        return new Fields(submitted::hasVariable, field -> value(submitted, field));
    }

    /** What a page or the API submits. */
    public static Fields of(Map<String, ?> submitted) {
        return new Fields(submitted::containsKey, submitted::get);
    }

    /** Whether the field was sent at all, be it empty. */
    public boolean has(String field) {
        return sent.test(field);
    }

    /** Text, or {@code null} when the field was not sent or has no value. */
    public String text(String field) {
        Object value = values.apply(field);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new InvalidInput(field, "must be a string");
    }

    /** A decimal number in plain notation, sent as a string or as a number; one that is not finite is no decimal number. */
    public String decimal(String field) {
        Object value = values.apply(field);
        if (value instanceof Double number && !Double.isFinite(number)) {
            return number.toString();
        }
        return value instanceof Number number ? new BigDecimal(number.toString()).toPlainString() : text(field);
    }

    /** A boolean; {@code false} when there is none. */
    public boolean flag(String field) {
        Object value = values.apply(field);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw new InvalidInput(field, "must be true or false");
    }

    public <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        return Check.oneOf(field, text(field), type);
    }

    /** A JSON array of strings, sent as a string or as JSON; empty when there is none. */
    public List<String> texts(String field) {
        return elements(field)
                .map(element -> {
                    if (!element.isTextual()) {
                        throw new InvalidInput(field, "must be a JSON array of strings");
                    }
                    return element.textValue();
                })
                .toList();
    }

    /** A JSON array of {@code {name, phone, email}}, sent as a string or as JSON; empty when there is none. */
    public Team team(String field) {
        return Team.of(
                field, elements(field).map(element -> member(field, element)).toList());
    }

    /** The team to come, given the present one, which stays when none was sent. */
    public UnaryOperator<Team> teamOver(String field) {
        return present -> has(field) ? team(field) : present;
    }

    private static Team.Member member(String field, JsonNode element) {
        if (!element.isObject()) {
            throw new InvalidInput(field, "must be a JSON array of objects with name, phone and email");
        }
        return new Team.Member(
                part(field, element, "name"), part(field, element, "phone"), part(field, element, "email"));
    }

    private static String part(String field, JsonNode element, String name) {
        JsonNode part = element.path(name);
        if (!part.isTextual() && !part.isNull() && !part.isMissingNode()) {
            throw new InvalidInput(field + " " + name, "must be a string");
        }
        return part.textValue();
    }

    private Stream<JsonNode> elements(String field) {
        String text = text(field);
        if (text == null || text.isBlank()) {
            return Stream.empty();
        }
        JsonNode array = parsed(field, text);
        if (!array.isArray()) {
            throw new InvalidInput(field, "must be a JSON array");
        }
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode parsed(String field, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new InvalidInput(field, "must be a JSON array");
        }
    }

    private static Object value(VariableScope submitted, String field) {
        TypedValue typed = submitted.getVariableTyped(field, false);
        if (typed == null) {
            return null;
        }
        return typed instanceof SerializableValue serialized ? serialized.getValueSerialized() : typed.getValue();
    }
}
