package io.leadflow.security;

import java.util.Optional;

/** The accounts behind the log-ins, as they are now. */
public interface Accounts {

    Optional<SignedIn> present(String userId);

    /** What people call the user; the id of one who is there no more, or is no person. */
    String nameOf(String userId);
}
