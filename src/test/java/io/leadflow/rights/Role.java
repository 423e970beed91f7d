package io.leadflow.rights;

import io.leadflow.security.Group;

/** Who calls: a stranger, and someone of each group. The partners' people work for {@link Things#OURS}. */
enum Role {
    NOBODY("nobody", null),
    REFERRALS_ADMIN(Group.REFERRALS_ADMIN, "ours-referrals"),
    MPN_PARTNER_ADMIN(Group.MPN_PARTNER_ADMIN, "ours-admin"),
    VENDOR_MARKETING(Group.VENDOR_MARKETING, "marketing"),
    VENDOR_SELLER(Group.VENDOR_SELLER, "seller"),
    PROCESS_OWNER(Group.PROCESS_OWNER, "owner"),
    LEAD_SOURCE(Group.LEAD_SOURCE, "source"),
    ADMINISTRATOR(Group.ADMINISTRATOR, "admin");

    private final String group;
    private final String user;

    Role(String group, String user) {
        this.group = group;
        this.user = user;
    }

    String group() {
        return group;
    }

    /** The id of the user, or {@code null} for the stranger. */
    String user() {
        return user;
    }
}
