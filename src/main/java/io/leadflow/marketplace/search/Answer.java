package io.leadflow.marketplace.search;

import io.leadflow.marketplace.search.Tag.Kind;
import java.util.List;
import java.util.Map;

/**
 * What the directory answers.
 *
 * @param hits of the page that was asked for, the best first
 * @param counts of each kind, how many partners there would be with each value in place of the present one
 * @param unknownWords words that no partner has; they were left out
 * @param placeKnown whether any partner is in the place that was asked for; if not, it was left out
 */
public record Answer(
        List<Hit> hits, int total, Map<Kind, List<Count>> counts, List<String> unknownWords, boolean placeKnown) {

    static final Answer NONE = new Answer(List.of(), 0, Map.of(), List.of(), true);

    /**
     * A partner, and why it is here.
     *
     * @param tags those of its tags that were asked for
     * @param keywords those of its keywords that were asked for
     * @param near whether it is in the place that was asked for
     */
    public record Hit(Card card, List<Tag> tags, List<String> keywords, boolean near, double score) {}

    public record Count(String value, int partners) {}
}
