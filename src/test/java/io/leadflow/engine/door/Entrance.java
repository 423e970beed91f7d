package io.leadflow.engine.door;

import io.leadflow.Rest;
import io.leadflow.WebSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The two ways to the engine: its REST interface with Basic authentication, and the one of its web applications. */
enum Entrance {
    REST {
        @Override
        Rest.Answer call(Rest rest, String user, String method, String path, Object body) {
            return rest.call(user, method, "/engine-rest/" + path, body);
        }
    },

    WEBAPP {
        @Override
        Rest.Answer call(Rest rest, String user, String method, String path, Object body) {
            return SESSIONS.computeIfAbsent(rest.address("/") + user, key -> WebSession.of(rest, user))
                    .call(method, "/camunda/api/engine/engine/default/" + path, body);
        }
    };

    private static final Map<String, WebSession> SESSIONS = new ConcurrentHashMap<>();

    abstract Rest.Answer call(Rest rest, String user, String method, String path, Object body);
}
