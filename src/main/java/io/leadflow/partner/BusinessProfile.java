package io.leadflow.partner;

import java.util.ArrayList;
import java.util.List;

/**
 * A partner as customers see it (D3): what it says about itself, where it is, and what the vendor says about it.
 *
 * @param logo changes whenever the logo does, {@code null} without one
 */
public record BusinessProfile(Partner partner, About about, Membership membership, String logo) {

    /** What a profile still needs before it can be published. */
    public enum Missing {
        DESCRIPTION,
        OFFER,
        LOCATION
    }

    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        if (about.description() == null) {
            missing.add(Missing.DESCRIPTION);
        }
        if (about.products().isEmpty() && about.services().isEmpty()) {
            missing.add(Missing.OFFER);
        }
        if (partner.locations().isEmpty()) {
            missing.add(Missing.LOCATION);
        }
        return missing;
    }
}
