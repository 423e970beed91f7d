package io.leadflow.referrals.webhook;

import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import io.leadflow.webhook.Subscriber;

/** For whom a caller registers: its organisation, or the vendor. Others never get as far as here. */
final class Callers {

    private Callers() {}

    static Subscriber subscriber(SignedIn caller) {
        return caller.isOneOf(Group.VENDOR) ? Subscriber.VENDOR : new Subscriber(caller.organisation());
    }
}
