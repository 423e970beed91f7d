package io.leadflow.security;

import java.util.List;

/** The well-known log-ins of a demonstration; there is none of this without the demo profile. */
public interface DemoLogins {

    List<Login> all();

    /** @param role who this is, in words */
    record Login(String name, String password, String role) {}
}
