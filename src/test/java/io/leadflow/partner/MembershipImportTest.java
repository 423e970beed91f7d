package io.leadflow.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.partner.Membership.Competency;
import io.leadflow.partner.Membership.Level;
import io.leadflow.partner.MembershipImport.BadLine;
import io.leadflow.partner.MembershipImport.Reason;
import io.leadflow.partner.MembershipImport.Report;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** D3: what the vendor says about its partners comes in a file. */
@LeadflowTest
class MembershipImportTest {

    @Autowired
    MembershipImport membership;

    @Autowired
    ProfileDesk desk;

    @Autowired
    PartnerDirectory directory;

    @Autowired
    DirectoryFeed feed;

    String partner = GivenPartner.newId();

    @BeforeEach
    void enterThePartner() {
        desk.open(partner, "Alpine");
    }

    @Test
    void competenciesAndEndorsementsStandInTheProfile() {
        take("PARTNER,competency,Cloud Platform,gold", "PARTNER,endorsement,\"Partner of the Year, Nordics\",");

        assertThat(said().competencies()).containsExactly(new Competency("Cloud Platform", Level.GOLD));
        assertThat(said().endorsements()).containsExactly("Partner of the Year, Nordics");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var first = take("PARTNER,competency,Cloud Platform,gold", "PARTNER,endorsement,Azure Expert,");
        long changes = feed.latest();
        var second = take("PARTNER,competency,Cloud Platform,gold", "PARTNER,endorsement,Azure Expert,");

        assertThat(first).isEqualTo(new Report(2, 0, List.of()));
        assertThat(second).isEqualTo(new Report(0, 2, List.of()));
        assertThat(feed.latest()).isEqualTo(changes);
    }

    @Test
    void aLevelChangesAndTheLevelNoneTakesBack() {
        take("PARTNER,competency,Cloud Platform,silver", "PARTNER,competency,Data Analytics,gold");
        var report = take("PARTNER,competency,Cloud Platform,gold", "PARTNER,competency,Data Analytics,none");

        assertThat(report).isEqualTo(new Report(2, 0, List.of()));
        assertThat(said().competencies()).containsExactly(new Competency("Cloud Platform", Level.GOLD));
    }

    @Test
    void everyBadLineIsNamedWithItsNumberAndReasonAndTheGoodOnesAreKept() {
        var report = take(
                "PARTNER,competency,Cloud Platform,gold",
                "nobody,competency,Cloud Platform,gold",
                "PARTNER,medal,Cloud Platform,gold",
                "PARTNER,competency,Cloud Platform,bronze",
                "PARTNER,endorsement,Azure Expert,gold",
                "PARTNER,competency,,gold",
                "PARTNER,competency,Cloud Platform",
                "PARTNER,endorsement,Azure Expert,",
                "PARTNER,endorsement,\"a quote that never ends,\r\nPARTNER,endorsement,Azure Expert,");

        assertThat(report.changed()).isEqualTo(2);
        assertThat(report.badLines())
                .containsExactly(
                        new BadLine(3, Reason.PARTNER),
                        new BadLine(4, Reason.KIND),
                        new BadLine(5, Reason.LEVEL),
                        new BadLine(6, Reason.LEVEL),
                        new BadLine(7, Reason.NAME),
                        new BadLine(8, Reason.COLUMNS),
                        new BadLine(10, Reason.QUOTES));
        assertThat(said().endorsements()).containsExactly("Azure Expert");
    }

    @Test
    void aFileWithAnotherHeaderIsNotTakenInAtAll() {
        var header = List.of(new BadLine(1, Reason.HEADER));

        assertThat(membership.take(new StringReader("id;kind\r\n1;2")).badLines())
                .isEqualTo(header);
        assertThat(membership.take(new StringReader("")).badLines()).isEqualTo(header);
        assertThat(membership.take(new StringReader("a,a\r\n1,2")).badLines()).isEqualTo(header);
    }

    @Test
    void aMarkOfTheEncodingBeforeTheHeaderDoesNoHarm() {
        assertThat(membership
                        .take(new StringReader(
                                "\uFEFFpartner_id,kind,name,level\n" + partner + ",endorsement,Ten years,"))
                        .changed())
                .isOne();
    }

    private Report take(String... lines) {
        return membership.take(new StringReader(
                MembershipImport.HEADER + "\r\n" + String.join("\r\n", lines).replace("PARTNER", partner)));
    }

    private Membership said() {
        return directory.profile(partner).membership();
    }
}
