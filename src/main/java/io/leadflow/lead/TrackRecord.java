package io.leadflow.lead;

import java.util.Map;

/**
 * What a partner's leads tell about it.
 *
 * @param answered leads accepted or declined, {@code expired} those that were left to expire
 * @param medianAnswer seconds to the first answer, {@code null} without any
 * @param due accepted leads whose outcome should be known, {@code reported} those of which it is
 * @param tastes what came of leads by what they asked for, such as {@code product:Azure}
 */
public record TrackRecord(
        String partnerId,
        int answered,
        int expired,
        Long medianAnswer,
        int due,
        int reported,
        Map<String, Taste> tastes) {

    public static TrackRecord none(String partnerId) {
        return new TrackRecord(partnerId, 0, 0, null, 0, 0, Map.of());
    }

    /** @param worth 1 for each won lead, less for others that were accepted, nothing for declined ones */
    public record Taste(int leads, double worth) {

        Taste plus(Taste other) {
            return new Taste(leads + other.leads, worth + other.worth);
        }
    }
}
