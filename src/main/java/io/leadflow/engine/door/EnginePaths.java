package io.leadflow.engine.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads from an address which call of the engine it is: the same calls come in at three prefixes. */
@Component
class EnginePaths {

    private static final Pattern ENGINE =
            Pattern.compile("/(?:engine-rest(?:/engine/default)?|camunda/api/engine/engine/default)/(.*?)/*");

    private static final Pattern WEBAPP = Pattern.compile("/camunda/api/(.*?)/*");

    Optional<Call> call(HttpServletRequest request) {
        String path = path(request);
        Matcher engine = ENGINE.matcher(path);
        if (engine.matches()) {
            return Optional.of(call(request, engine.group(1)));
        }
        Matcher webapp = WEBAPP.matcher(path);
        return webapp.matches() ? Optional.of(call(request, "webapp/" + webapp.group(1))) : Optional.empty();
    }

    private static Call call(HttpServletRequest request, String path) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return new Call(method, path, request.getRemoteUser());
    }

    private static String path(HttpServletRequest request) {
        String beyond = request.getPathInfo() == null ? "" : request.getPathInfo();
        return request.getServletPath() + beyond;
    }
}
