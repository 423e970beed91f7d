package io.leadflow.security;

import java.util.Optional;

/** The accounts behind the log-ins, as they are now. */
public interface Accounts {

    Optional<SignedIn> present(String userId);
}
