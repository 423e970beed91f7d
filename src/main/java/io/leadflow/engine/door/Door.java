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

    private static final String ANY_BODY = "*";
    private static final String MULTIPART = "multipart";
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

    /** The task that the call is about. */
    Optional<String> task(Call call) {
        return match(call).map(found -> found.getUriVariables().get("task"));
    }

    boolean takesMultipart() {
        return body.contains(MULTIPART);
    }

    /** Whether a JSON body of the caller may pass. */
    boolean takes(JsonNode sent, String caller) {
        if (body.contains(ANY_BODY) || sent.isMissingNode()) {
            return true;
        }
        List<String> fields = new ArrayList<>();
        sent.fieldNames().forEachRemaining(fields::add);
        return sent.isObject() && fields.stream().allMatch(field -> takesField(field, sent.get(field), caller));
    }

    private boolean takesField(String field, JsonNode value, String caller) {
        return body.contains(field) || body.contains(field + OWN_ID) && caller.equals(value.textValue());
    }

    private Optional<PathMatchInfo> match(Call call) {
        return Optional.ofNullable(path.matchAndExtract(PathContainer.parsePath("/" + call.path())));
    }

    private static boolean isOwn(PathMatchInfo found, Call call) {
        String self = found.getUriVariables().get("self");
        return self == null || self.equals(call.caller());
    }
}
