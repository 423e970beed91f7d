package io.leadflow.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.NotFound;
import io.leadflow.refusal.WrongState;
import org.junit.jupiter.api.Test;

class PartnerTest {

    @Test
    void aSixthLocationInOneCountryIsRefusedAndOneInAnotherIsNot() {
        var partner = GivenPartner.with(5);

        assertThat(partner.with(GivenPartner.in("NO", "Oslo")).locations()).hasSize(6);
        assertThatThrownBy(() -> partner.with(GivenPartner.in("SE", "Umeå"))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aLocationThatChangesKeepsItsPlace() {
        var partner = GivenPartner.with(2);
        var moved = new Location(
                partner.locations().get(0).id(), GivenPartner.address("PL", "Gdynia"), GivenPartner.contact());

        assertThat(partner.with(moved).locations())
                .containsExactly(moved, partner.locations().get(1));
    }

    @Test
    void aLocationHasAStreetAndACity() {
        var partner = GivenPartner.with(1);
        var nowhere = new Location.Address(null, "Oslo", null, null, "NO");
        var noCity = new Location.Address("Main Street 1", " ", null, null, "NO");

        assertThatThrownBy(() -> partner.with(new Location("x", nowhere, GivenPartner.contact())))
                .hasMessage("addressLine1 is required.");
        assertThatThrownBy(() -> partner.with(new Location("x", noCity, GivenPartner.contact())))
                .hasMessage("city is required.");
    }

    @Test
    void theLastLocationStays() {
        var partner = GivenPartner.with(1);
        assertThatThrownBy(() -> partner.without(partner.locations().get(0).id()))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void anyLocationCanBecomeTheFirst() {
        var partner = GivenPartner.with(3);
        var last = partner.locations().get(2);

        assertThat(partner.withFirst(last.id()).locations()).hasSize(3).startsWith(last);
        assertThatThrownBy(() -> partner.withFirst("of another partner")).isInstanceOf(NotFound.class);
    }
}
