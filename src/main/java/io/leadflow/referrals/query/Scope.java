package io.leadflow.referrals.query;

import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;

/** Which referrals a caller sees: a partner its own, vendor staff those that the vendor sent, others none. */
final class Scope {

    private Scope() {}

    static Sql of(SignedIn caller) {
        if (caller.isOneOf(Group.PARTNER) && caller.organisation() != null) {
            return Sql.of("l.partner_id = ?", caller.organisation());
        }
        return caller.isOneOf(Group.VENDOR) ? Sql.of("l.sender_type = ?", "VENDOR") : Sql.of("1 = 0");
    }
}
