package io.leadflow.demo;

import io.leadflow.engine.identity.Organisations;
import io.leadflow.engine.identity.Organisations.NewUser;
import io.leadflow.partner.About;
import io.leadflow.partner.Location;
import io.leadflow.partner.LocationContact;
import io.leadflow.partner.Partner;
import io.leadflow.partner.ProfileDesk;
import io.leadflow.security.DemoLogins;
import io.leadflow.security.Group;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people and partners of a demonstration, all with the password {@code demo}. */
@Component
@Profile("demo")
class DemoCast implements DemoLogins {

    static final String PASSWORD = "demo";

    private static final List<Member> MEMBERS = List.of(
            new Member(
                    "contoso-referrals",
                    "Clara",
                    "Berg",
                    Group.REFERRALS_ADMIN,
                    "contoso",
                    "referrals admin of Contoso"),
            new Member(
                    "contoso-admin",
                    "Carl",
                    "Lund",
                    Group.MPN_PARTNER_ADMIN,
                    "contoso",
                    "MPN partner admin of Contoso"),
            new Member(
                    "fabrikam-referrals",
                    "Filip",
                    "Nowak",
                    Group.REFERRALS_ADMIN,
                    "fabrikam",
                    "referrals admin of Fabrikam"),
            new Member(
                    "fabrikam-admin",
                    "Freja",
                    "Holm",
                    Group.MPN_PARTNER_ADMIN,
                    "fabrikam",
                    "MPN partner admin of Fabrikam"),
            new Member("seller", "Sam", "Weiss", Group.VENDOR_SELLER, null, "seller of the vendor"),
            new Member("marketing", "Mia", "Kovacs", Group.VENDOR_MARKETING, null, "marketing of the vendor"),
            new Member("owner", "Olga", "Petrova", Group.PROCESS_OWNER, null, "process owner: Cockpit"),
            new Member("source", "Lead", "Source", Group.LEAD_SOURCE, null, "a system that starts leads over REST"),
            new Member("admin", "Ada", "Admin", Group.ADMINISTRATOR, null, "administrator"));

    private static final About CONTOSO = new About(
            "contoso",
            null,
            "We move companies to the cloud and stay until everyone feels at home there. Sixty people in Stockholm, "
                    + "twelve years of migrations, and one person who answers the phone.",
            "https://contoso.example",
            List.of("Azure", "Microsoft365", "Teams", "PowerBI"),
            List.of("DeploymentOrMigration", "ManagedServices"),
            List.of("Manufacturing", "Retail & Consumer Goods"),
            List.of("cloud migration", "backup", "identity", "molnmigrering"),
            List.of("1to9employees"));

    private static final About FABRIKAM = new About(
            "fabrikam",
            null,
            "Wdrażamy Dynamics 365 i łączymy go z tym, co firma już ma. We speak Polish, English and German.",
            "https://fabrikam.example",
            List.of("Dynamics365Business", "PowerBI", "SQL", "Teams"),
            List.of("ConsultingAndProfessional", "Integration", "LearningAndCertification"),
            List.of("Financial Services", "Wholesale & Distribution"),
            List.of("ERP", "księgowość", "EDI", "business intelligence"),
            List.of());

    private final Organisations organisations;
    private final ProfileDesk profiles;

    DemoCast(Organisations organisations, ProfileDesk profiles) {
        this.organisations = organisations;
        this.profiles = profiles;
    }

    private record Member(
            String id, String firstName, String lastName, String group, String organisation, String role) {

        NewUser asUser() {
            return new NewUser(id, firstName, lastName, id + "@leadflow.example", PASSWORD, group, organisation);
        }
    }

    /** @return whether they had to be entered: the first start of this demonstration */
    boolean enter() {
        if (!organisations.isEmpty()) {
            return false;
        }
        enter("contoso", "Contoso", address("Vasagatan 12", "Stockholm", "111 20", "SE"), "en", CONTOSO);
        enter("fabrikam", "Fabrikam", address("ul. Prosta 51", "Warszawa", "00-838", "PL"), "pl", FABRIKAM);
        enter("northwind", "Northwind", address("1 Quay Street", "Auckland", "1010", "NZ"), "en", null);
        MEMBERS.stream().map(Member::asUser).forEach(organisations::enter);
        return true;
    }

    private void enter(String id, String name, Location.Address address, String language, About about) {
        LocationContact contact =
                new LocationContact(name + " leads desk", "leads@" + id + ".example", Locale.forLanguageTag(language));
        Partner partner = new Partner(id, name, about != null, List.of(new Location(id + "-hq", address, contact)));
        organisations.enterOrganisation(id, name);
        profiles.enter(partner, about == null ? About.empty(id) : about);
    }

    private static Location.Address address(String line, String city, String postalCode, String country) {
        return new Location.Address(line, city, null, postalCode, country);
    }

    @Override
    public List<Login> all() {
        return MEMBERS.stream()
                .map(member -> new Login(member.id(), PASSWORD, member.role()))
                .toList();
    }
}
