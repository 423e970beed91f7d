package io.leadflow.referrals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.refusal.InvalidInput;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** JSON as this interface reads and writes it: numbers exactly as they came, what is not there left out. */
@Component
class WireJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    ObjectNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws InvalidInput when the text is no JSON */
    JsonNode read(byte[] text) {
        try {
            return mapper.readTree(text);
        } catch (IOException | NumberFormatException noJson) {
            throw new InvalidInput("body", "must be JSON");
        }
    }

    /** @throws InvalidInput naming the property whose value does not fit */
    <T> T read(JsonNode tree, Class<T> type) {
        refuseNullElements("body", tree);
        try {
            return mapper.treeToValue(tree, type);
        } catch (MismatchedInputException misfit) {
            throw new InvalidInput(path(misfit), "has a value that does not fit");
        } catch (JsonProcessingException noJson) {
            throw new InvalidInput("body", "must be JSON");
        }
    }

    /** @throws InvalidInput when it is no object */
    static JsonNode object(JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidInput("body", "must be a JSON object");
        }
        return body;
    }

    /** What we wrote ourselves. */
    <T> T stored(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored referral is damaged", damaged);
        }
    }

    /** A list holds values; a reader of it could do nothing with none. */
    private static void refuseNullElements(String name, JsonNode tree) {
        tree.properties().forEach(property -> refuseNullElements(property.getKey(), property.getValue()));
        if (tree.isArray()) {
            tree.forEach(element -> {
                if (element.isNull()) {
                    throw new InvalidInput(name, "must have no null in its list");
                }
                refuseNullElements(name, element);
            });
        }
    }

    private static String path(MismatchedInputException misfit) {
        String path = misfit.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? "body" : path;
    }
}
