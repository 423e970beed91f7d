package io.leadflow.engine.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads from an address which call of the engine it is: the same calls come in at four prefixes. */
@Component
class EnginePaths {

    private static final Pattern ENGINE =
            Pattern.compile("/(?:engine-rest(?:/engine/default)?|camunda/api/engine/engine/default)/(.*?)/*");

    /** Who am I and which engine is there; static parts and read-only queries of the web applications. */
    private static final Pattern OPEN_TO_ALL =
            Pattern.compile("/camunda/api/(?:engine/engine/?|admin/auth/user/default|(?:tasklist|welcome)/plugin/.*"
                    + "|(?:cockpit|admin)/plugin/[^/]+/static/.*)");

    private static final Pattern COCKPIT_QUERY = Pattern.compile("/camunda/api/(?:cockpit|admin)/plugin/.*");

    boolean isHarmless(HttpServletRequest request) {
        String path = path(request);
        boolean reads = List.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
        return reads && OPEN_TO_ALL.matcher(path).matches()
                || request.getMethod().equals("OPTIONS") && ENGINE.matcher(path).matches()
                || isCockpitQuery(request, path);
    }

    Optional<Call> call(HttpServletRequest request) {
        Matcher engine = ENGINE.matcher(path(request));
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return engine.matches()
                ? Optional.of(new Call(method, engine.group(1), request.getRemoteUser()))
                : Optional.empty();
    }

    private static boolean isCockpitQuery(HttpServletRequest request, String path) {
        return COCKPIT_QUERY.matcher(path).matches()
                && List.of("GET", "POST").contains(request.getMethod())
                && (request.isUserInRole("process-owner") || request.isUserInRole("camunda-admin"));
    }

    private static String path(HttpServletRequest request) {
        String beyond = request.getPathInfo() == null ? "" : request.getPathInfo();
        return request.getServletPath() + beyond;
    }
}
