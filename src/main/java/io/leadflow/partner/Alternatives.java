package io.leadflow.partner;

import java.util.List;
import java.util.Set;

/** Finds who matches a customer's wish best, for a customer who has to choose a different partner (B3). */
public interface Alternatives {

    /**
     * The best first, all of them with a published profile.
     *
     * @param without ids of partners who had their chance
     */
    List<Alternative> bestFor(Wish wish, Set<String> without, int most);

    /**
     * Whom the customer may choose.
     *
     * @param city of its first location, may be {@code null}
     * @param country ISO 3166-1 alpha-2, {@code null} without a location
     */
    record Alternative(String id, String name, String city, String country) {}

    /**
     * What the customer looks for, in catalogue words.
     *
     * @param country ISO 3166-1 alpha-2
     * @param size may be {@code null}
     */
    record Wish(String country, String size, List<String> products, List<String> services, List<String> industries) {}
}
