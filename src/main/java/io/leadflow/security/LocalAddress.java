package io.leadflow.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses to send a reader on to: ours only, whatever a link, a form or a cookie of elsewhere would have. */
public final class LocalAddress {

    private LocalAddress() {}

    /** @param text a path with what may follow it, such as {@code /leads?q=litware} */
    public static Optional<URI> of(String text) {
        try {
            URI address = new URI(text);
            boolean isPath = address.getScheme() == null && address.getRawAuthority() == null;
            return isPath && text.startsWith("/") && !text.startsWith("//") ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
