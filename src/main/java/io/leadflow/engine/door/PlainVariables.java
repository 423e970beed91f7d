package io.leadflow.engine.door;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.refusal.InvalidInput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The variables of a start or an answer: plain values only. Objects, files, bytes and XML would make the engine read
 * formats that nobody here needs.
 */
final class PlainVariables {

    private static final int MOST = 100;

    private static final Map<String, Predicate<JsonNode>> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("String", JsonNode::isTextual);
        TYPES.put("Json", JsonNode::isTextual);
        TYPES.put("Boolean", JsonNode::isBoolean);
        TYPES.put("Integer", JsonNode::isInt);
        TYPES.put("Long", JsonNode::isIntegralNumber);
        TYPES.put("Double", JsonNode::isNumber);
        TYPES.put("Null", JsonNode::isNull);
    }

    private PlainVariables() {}

    /** @param sent {@code {"name": {"value": …, "type": …}}}, or a missing or null node for none */
    static void check(JsonNode sent) {
        if (sent.isMissingNode() || sent.isNull()) {
            return;
        }
        if (!sent.isObject()) {
            throw new InvalidInput("variables", "must be an object such as {\"need\": {\"value\": \"…\"}}");
        }
        if (sent.size() > MOST) {
            throw new InvalidInput("variables", "must be at most " + MOST);
        }
        sent.fields().forEachRemaining(variable -> check(variable.getKey(), variable.getValue()));
    }

    private static void check(String name, JsonNode variable) {
        if (!variable.isObject()) {
            throw new InvalidInput(name, "must be an object such as {\"value\": \"…\"}");
        }
        JsonNode value = variable.path("value");
        JsonNode type = variable.path("type");
        if (type.isMissingNode() || type.isNull()) {
            if (value.isContainerNode()) {
                throw new InvalidInput(name, "must be a string, a number, true or false; a list is sent as a string");
            }
        } else {
            checkTyped(name, type.asText(), value);
        }
    }

    private static void checkTyped(String name, String type, JsonNode value) {
        Predicate<JsonNode> isOfType = TYPES.get(type);
        if (isOfType == null) {
            throw new InvalidInput(name, "must have one of the types " + String.join(", ", TYPES.keySet()));
        }
        if (!value.isMissingNode() && !value.isNull() && !isOfType.test(value)) {
            throw new InvalidInput(name, "must be a value of its type, which is " + type);
        }
    }
}
