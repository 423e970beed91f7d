package io.leadflow.engine.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One way into the engine.
 *
 * @param body the fields that a JSON body may have
 */
record Door(String method, PathPattern path, List<String> body) {

    private static final String ANY_FIELD = "*";
    private static final String QUERY = "query";
    private static final String MULTIPART = "multipart";
    private static final String VARIABLES = "variables";
    private static final String OWN_ID = "=";

    /** Reads one line of {@link Doors}. */
    static Door read(String line) {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        PathPattern path = PathPatternParser.defaultInstance.parse("/" + words.get(1));
        return new Door(words.get(0), path, List.copyOf(words.subList(2, words.size())));
    }

    boolean leads(Call call) {
        return method.equals(call.method())
                && match(call).filter(found -> isOwn(found, call)).isPresent();
    }

    /** What a part of the call's path in curly brackets stands for. */
    Optional<String> part(String name, Call call) {
        return match(call).map(found -> found.getUriVariables().get(name));
    }

    boolean takesMultipart() {
        return body.contains(MULTIPART);
    }

    /**
     * Whether a JSON body of the caller may pass.
     *
     * @throws io.leadflow.refusal.InvalidInput when it may, but has a variable that is no plain value
     */
    boolean takes(JsonNode sent, String caller) {
        if (sent.isMissingNode() || body.contains(ANY_FIELD)) {
            return true;
        }
        if (body.contains(QUERY)) {
            return sent.isObject() && !hasExpression(sent);
        }
        if (!sent.isObject() || !fields(sent).stream().allMatch(field -> takesField(field, sent.get(field), caller))) {
            return false;
        }
        PlainVariables.check(sent.path(VARIABLES));
        return true;
    }

    /** An expression would be evaluated by the engine, with everything that is in its reach. */
    private static boolean hasExpression(JsonNode query) {
        return fields(query).stream().anyMatch(field -> field.endsWith("Expression"))
                || query.valueStream().anyMatch(Door::hasExpression);
    }

    private boolean takesField(String field, JsonNode value, String caller) {
        return body.contains(field) || body.contains(field + OWN_ID) && caller.equals(value.textValue());
    }

    private static List<String> fields(JsonNode object) {
        List<String> fields = new ArrayList<>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private Optional<PathMatchInfo> match(Call call) {
        return Optional.ofNullable(path.matchAndExtract(PathContainer.parsePath("/" + call.path())));
    }

    private static boolean isOwn(PathMatchInfo found, Call call) {
        String self = found.getUriVariables().get("self");
        return self == null || self.equals(call.caller());
    }
}
