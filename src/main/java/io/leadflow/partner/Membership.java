package io.leadflow.partner;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the vendor says about a partner, which the partner cannot edit (D3). */
public record Membership(List<Competency> competencies, List<String> endorsements) {

    static final Membership NONE = new Membership(List.of(), List.of());

    /** How deep a competency goes; the later one is the higher one. */
    public enum Level {
        SILVER,
        GOLD
    }

    public record Competency(String name, Level level) {}

    /** The highest level of any competency. */
    public Optional<Level> level() {
        return competencies.stream().map(Competency::level).max(Comparator.naturalOrder());
    }
}
