package io.leadflow.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.leadflow.process.BulkOrder;
import io.leadflow.refusal.InvalidInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a line as an order: a JSON object of start variables, of which lists may be lists. */
@Component
class OrderReader {

    private static final int MOST_VALUES = 100;

    private final ObjectReader json;

    OrderReader(ObjectMapper json) {
        this.json = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    BulkOrder read(Line line) {
        try {
            return BulkOrder.of(values(object(line)));
        } catch (InvalidInput why) {
            return BulkOrder.unreadable(why);
        }
    }

    private JsonNode object(Line line) {
        if (line.bytes() == null) {
            throw new InvalidInput("line", "is longer than " + Lines.LONGEST / 1024 + " KB");
        }
        JsonNode order = parsed(line);
        if (!order.isObject()) {
            throw new InvalidInput("line", "must be one JSON object");
        }
        if (order.size() > MOST_VALUES) {
            throw new InvalidInput("line", "must have at most " + MOST_VALUES + " values");
        }
        return order;
    }

    private JsonNode parsed(Line line) {
        try {
            return json.readTree(line.bytes());
        } catch (IOException notJson) {
            throw new InvalidInput("line", "must be one JSON object");
        }
    }

    private static Map<String, Object> values(JsonNode order) {
        Map<String, Object> values = new HashMap<>();
        order.fields().forEachRemaining(value -> values.put(value.getKey(), plain(value.getValue())));
        return values;
    }

    private static Object plain(JsonNode value) {
        if (value.isContainerNode()) {
            return value.toString();
        }
        if (value.isNull()) {
            return null;
        }
        return value.isBoolean() ? value.booleanValue() : value.isNumber() ? value.numberValue() : value.textValue();
    }
}
