package io.leadflow.marketplace;

import io.leadflow.marketplace.search.Question;
import io.leadflow.marketplace.search.Tag.Kind;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of questions that differ from the present one in one thing. */
record Links(Question question) {

    /** From the first page, as everything is but the page itself. */
    public String with(Kind kind, String value) {
        Map<Kind, String> tags = new EnumMap<>(Kind.class);
        tags.putAll(question.tags());
        tags.put(kind, value);
        return address(tags, 1);
    }

    public String without(Kind kind) {
        Map<Kind, String> tags = new EnumMap<>(Kind.class);
        tags.putAll(question.tags());
        tags.remove(kind);
        return address(tags, 1);
    }

    public String page(int number) {
        return address(question.tags(), number);
    }

    private String address(Map<Kind, String> tags, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/partners");
        Map<String, Object> values = new java.util.LinkedHashMap<>();
        put(address, values, "q", question.words());
        put(address, values, "place", question.place());
        tags.forEach((kind, value) -> put(address, values, kind.field(), value));
        put(address, values, "page", page == 1 ? "" : Integer.toString(page));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void put(UriComponentsBuilder address, Map<String, Object> values, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }
}
