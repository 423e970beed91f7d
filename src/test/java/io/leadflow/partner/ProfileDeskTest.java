package io.leadflow.partner;

import static io.leadflow.partner.BusinessProfile.Missing.DESCRIPTION;
import static io.leadflow.partner.BusinessProfile.Missing.LOCATION;
import static io.leadflow.partner.BusinessProfile.Missing.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.lead.Stage;
import io.leadflow.partner.DirectoryFeed.Change;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.WrongState;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** D1 to D3: a business profile from its first word to its publication. */
@LeadflowTest
class ProfileDeskTest {

    @Autowired
    ProfileDesk desk;

    @Autowired
    PartnerDirectory directory;

    @Autowired
    DirectoryFeed feed;

    @Autowired
    Logos logos;

    @Autowired
    Leads leads;

    String id = GivenPartner.newId();

    @Test
    void aNewOrganisationHasAnEmptyProfileThatSaysWhatIsMissing() {
        desk.open(id, "Alpine");
        desk.open(id, "Opened again");

        assertThat(directory.profile(id).partner().name()).isEqualTo("Alpine");
        assertThat(directory.profile(id).missing()).containsExactly(DESCRIPTION, OFFER, LOCATION);
        assertThatThrownBy(() -> desk.publish(id)).isInstanceOf(WrongState.class);
    }

    @Test
    void aCompleteProfileIsPublishedAndThenItsPartnerReceivesLeads() {
        assertThatThrownBy(() -> directory.receivingLocation(opened(), null)).isInstanceOf(InvalidInput.class);

        desk.publish(id);

        Partner partner = directory.profile(id).partner();
        assertThat(partner.published()).isTrue();
        assertThat(partner.location(directory.receivingLocation(id, null)))
                .hasValueSatisfying(
                        location -> assertThat(location.address().city()).isEqualTo("Umeå"));
        assertThat(directory.publishedAfter("", 10_000)).contains(id);
    }

    @Test
    void leadsInFlightSurviveUnpublishingAndNewOnesAreRefused() {
        desk.publish(opened());
        UUID lead = leads.received(Leads.orderWith("partnerId", id));

        desk.unpublish(id);

        assertThat(leads.lead(lead).stage()).isEqualTo(Stage.RECEIVED);
        var refused = leads.start("source", Leads.orderWith("partnerId", id));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("profile");
    }

    @Test
    void everyFieldIsKept() {
        var about = directory.profile(opened()).about();

        assertThat(about).usingRecursiveComparison().ignoringFields("version").isEqualTo(GivenPartner.about(id, null));
        assertThat(directory.profile(id).partner().locations().get(0).contact()).isEqualTo(GivenPartner.contact());
    }

    @Test
    void aProfileThatSomeoneElseChangedMeanwhileIsNotOverwritten() {
        var read = directory.profile(opened()).about();
        desk.describe(read);
        assertThatThrownBy(() -> desk.describe(read)).isInstanceOf(WrongState.class);
    }

    @Test
    void whatAPublishedProfileNeedsStays() {
        desk.publish(opened());
        var read = directory.profile(id).about();

        assertThatThrownBy(() -> desk.describe(new About(
                        id, read.version(), null, null, List.of(), List.of(), List.of(), List.of(), List.of())))
                .isInstanceOf(WrongState.class);
        assertThat(directory.profile(id).about()).isEqualTo(read);
    }

    @Test
    void locationsAreAddedChangedMovedToTheFrontAndRemoved() {
        desk.addLocation(opened(), GivenPartner.address("NO", "Oslo"), GivenPartner.contact());
        var oslo = directory.profile(id).partner().locations().get(1);

        desk.putFirst(id, oslo.id());
        desk.changeLocation(id, new Location(oslo.id(), GivenPartner.address("NO", "Bergen"), oslo.contact()));
        assertThat(cities()).containsExactly("Bergen", "Umeå");

        desk.removeLocation(id, oslo.id());
        assertThat(cities()).containsExactly("Umeå");
    }

    @Test
    void aLogoIsFoundUnderItsTagUntilAnotherOneTakesItsPlace() throws IOException {
        desk.showLogo(opened(), Logo.of(LogoTest.picture("png", 10, 10)));
        var first = directory.profile(id).logo();
        desk.showLogo(id, Logo.of(LogoTest.picture("gif", 20, 10)));

        assertThat(logos.find(id, first)).isEmpty();
        assertThat(logos.find(id, directory.profile(id).logo())).isPresent();

        desk.removeLogo(id);
        assertThat(directory.profile(id).logo()).isNull();
    }

    @Test
    void eachChangeIsAnnouncedAndOnlyTheLastOneOfAPartnerIsKept() {
        long before = feed.latest();

        desk.publish(opened());

        assertThat(feed.latest()).isEqualTo(before + 4);
        assertThat(feed.after(new Change(before, ""), 100)).containsOnlyOnce(new Change(before + 4, id));
        assertThat(feed.after(new Change(before + 4, id), 100)).isEmpty();
    }

    private String opened() {
        desk.open(id, "Alpine");
        desk.describe(GivenPartner.about(id, directory.profile(id).about().version()));
        desk.addLocation(id, GivenPartner.address("SE", "Umeå"), GivenPartner.contact());
        return id;
    }

    private List<String> cities() {
        return directory.profile(id).partner().locations().stream()
                .map(location -> location.address().city())
                .toList();
    }
}
