package io.leadflow.referrals.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;

/** The customer's company and its contacts. */
public record CustomerProfile(
        String name,
        Address address,
        String size,
        List<Member> team,

        @JsonDeserialize(using = EmptyObjectAsList.class) List<ProfileId> ids,

        Boolean isMatchingComplete) {

    /** @param country ISO 3166-1 alpha-2 */
    public record Address(
            String addressLine1,
            String addressLine2,
            String city,
            String state,
            String postalCode,
            String country,
            String region) {}

    /** What the company is known by elsewhere. */
    public record ProfileId(ProfileType profileType, String id) {}

    /** Constants are spelt as on the wire. */
    public enum ProfileType {
        Duns,
        External
    }
}
