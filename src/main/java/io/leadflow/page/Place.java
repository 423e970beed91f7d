package io.leadflow.page;

import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where one can go, in the order of the navigation, and for whom it is. The words for it are the messages
 * {@code page.<key>} for the link and {@code page.home.<key>} for the card on the home page.
 */
enum Place {
    HOME("/", "home"),
    LEADS("/leads", "inbox", Group.REFERRALS_ADMIN, Group.MPN_PARTNER_ADMIN, Group.PROCESS_OWNER),
    SENT("/sent", "send", Group.REFERRALS_ADMIN, Group.MPN_PARTNER_ADMIN, Group.VENDOR_MARKETING, Group.VENDOR_SELLER),
    TASKLIST(
            "/camunda/app/tasklist/default/",
            "tasks",
            Group.REFERRALS_ADMIN,
            Group.MPN_PARTNER_ADMIN,
            Group.VENDOR_MARKETING,
            Group.VENDOR_SELLER,
            Group.ADMINISTRATOR),
    COCKPIT("/camunda/app/cockpit/default/", "gauge", Group.PROCESS_OWNER, Group.ADMINISTRATOR),
    PARTNERS(
            "/partners",
            "search",
            Group.REFERRALS_ADMIN,
            Group.MPN_PARTNER_ADMIN,
            Group.VENDOR_MARKETING,
            Group.VENDOR_SELLER),
    PROFILE("/profile", "people", Group.MPN_PARTNER_ADMIN, Group.REFERRALS_ADMIN),
    STANDING("/standing", "gauge", Group.MPN_PARTNER_ADMIN, Group.REFERRALS_ADMIN),
    MEMBERSHIP("/membership", "check", Group.VENDOR_MARKETING, Group.VENDOR_SELLER, Group.ADMINISTRATOR),
    POLICY("/policy", "clock", Group.PROCESS_OWNER),
    ADMIN("/camunda/app/admin/default/", "people", Group.ADMINISTRATOR),
    MAILBOX("/demo/mailbox", "mail"),
    CLOCK("/demo/clock", "clock", Group.ADMINISTRATOR);

    private final String address;
    private final String icon;
    private final List<String> groups;

    /** @param groups none for everyone who is logged in */
    Place(String address, String icon, String... groups) {
        this.address = address;
        this.icon = icon;
        this.groups = List.of(groups);
    }

    static List<Place> openTo(SignedIn person, boolean demo) {
        return Arrays.stream(values())
                .filter(place -> place.isOpenTo(person))
                .filter(place -> demo || !place.isDemo())
                .toList();
    }

    boolean isOpenTo(SignedIn person) {
        return groups.isEmpty() || person.isOneOf(groups);
    }

    /** Whether only a demonstration has it. */
    public boolean isDemo() {
        return address.startsWith("/demo/");
    }

    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String getAddress() {
        return address;
    }

    public String getIcon() {
        return icon;
    }
}
