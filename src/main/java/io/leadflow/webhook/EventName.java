package io.leadflow.webhook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be heard of, under its name on the wire. */
public enum EventName {
    TEST_CREATED("test-created", "test"),
    REFERRAL_CREATED("referral-created", "referral"),
    REFERRAL_UPDATED("referral-updated", "referral"),
    RELATED_REFERRAL_CREATED("related-referral-created", "referral"),
    RELATED_REFERRAL_UPDATED("related-referral-updated", "referral");

    private final String wireName;
    private final String resource;

    EventName(String wireName, String resource) {
        this.wireName = wireName;
        this.resource = resource;
    }

    public static Optional<EventName> of(String wireName) {
        return Stream.of(values())
                .filter(name -> name.wireName.equals(wireName))
                .findFirst();
    }

    public static List<String> wireNames() {
        return Stream.of(values()).map(EventName::wireName).toList();
    }

    public String wireName() {
        return wireName;
    }

    /** The kind of thing that the event is about. */
    String resource() {
        return resource;
    }
}
