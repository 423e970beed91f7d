package io.leadflow.ranking;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much each {@link Factor} weighs, over what time, and how often the leads are looked at. The match weighs at least
 * twice as much as any other factor, so that none of them alone can bury who offers exactly what is asked.
 */
@Validated
@ConfigurationProperties("leadflow.ranking")
public record RankingSettings(
        @Positive @DefaultValue("40") double match,
        @PositiveOrZero @DefaultValue("15") double near,
        @PositiveOrZero @DefaultValue("8") double level,
        @PositiveOrZero @DefaultValue("10") double speed,
        @PositiveOrZero @DefaultValue("10") double answered,
        @PositiveOrZero @DefaultValue("7") double fit,
        @PositiveOrZero @DefaultValue("10") double outcome,
        @NotNull @DefaultValue("P365D") Period window,
        @NotNull @DefaultValue("PT1H") Duration refresh) {

    @AssertTrue(message = "no weight of leadflow.ranking may be more than half of that of match")
    public boolean isLedByTheMatch() {
        return Math.max(Math.max(Math.max(near, level), Math.max(speed, answered)), Math.max(fit, outcome))
                <= match / 2;
    }

    double weight(Factor factor) {
        return switch (factor) {
            case MATCH -> match;
            case NEAR -> near;
            case LEVEL -> level;
            case SPEED -> speed;
            case ANSWERED -> answered;
            case FIT -> fit;
            case OUTCOME -> outcome;
        };
    }
}
