package io.leadflow.marketplace.search;

import io.leadflow.marketplace.search.Tag.Kind;
import java.util.List;
import java.util.Map;

/**
 * What a customer asks the directory.
 *
 * @param words in any of the six languages, may be empty
 * @param tags at most one of each kind; partners without it are left out
 * @param place a city, may be empty
 * @param page the first is 1
 */
public record Question(String words, Map<Kind, String> tags, String place, int page) {

    public static final int PER_PAGE = 20;
    public static final int PAGES = 50;

    public Question {
        words = words == null ? "" : words.strip();
        place = place == null ? "" : place.strip();
        page = Math.max(1, Math.min(page, PAGES));
    }

    List<Tag> narrowedTo() {
        return tags.entrySet().stream()
                .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                .toList();
    }
}
