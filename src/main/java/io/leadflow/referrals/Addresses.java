package io.leadflow.referrals;

import io.leadflow.referrals.wire.Links;
import io.leadflow.referrals.wire.Links.Link;
import java.net.URI;
import java.util.UUID;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The addresses of this interface, as the caller of the moment reaches them. */
final class Addresses {

    static final String COLLECTION = "/v1.0/engagements/referrals";

    private Addresses() {}

    static URI of(UUID id) {
        return URI.create(collection() + "/" + id);
    }

    static Links links(UUID id, UUID engagementId) {
        String related = collection() + "?$filter=engagementId%20eq%20'" + engagementId + "'";
        return new Links(Link.get(related), Link.get(of(id).toString()));
    }

    static String contextOfList() {
        return home() + "/v1.0/$metadata#Referrals";
    }

    static String contextOfOne() {
        return home() + COLLECTION + "/$metadata#Referrals/$entity";
    }

    /** The list that was asked for, from another place on. */
    static String next(String token) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("$skip")
                .replaceQueryParam("$top")
                .replaceQueryParam("$skiptoken", token)
                .build()
                .toUriString();
    }

    private static String collection() {
        return home() + COLLECTION;
    }

    private static String home() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
