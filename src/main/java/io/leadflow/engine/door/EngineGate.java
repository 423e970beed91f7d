package io.leadflow.engine.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.leadflow.refusal.Refusal;
import io.leadflow.security.Group;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Stands before both web interfaces of the engine and lets pass what {@link Doors} names for the caller's groups. */
class EngineGate extends OncePerRequestFilter {

    private static final int LONGEST_BODY = 1_000_000;

    private final EnginePaths paths;
    private final TaskSight tasks;
    private final StartSight starts;
    private final ObjectMapper json;

    EngineGate(EnginePaths paths, TaskSight tasks, StartSight starts, ObjectMapper json) {
        this.paths = paths;
        this.tasks = tasks;
        this.starts = starts;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Call call = paths.call(request).orElseThrow(EngineGate::closed);
            Door door = open(request, call).orElseThrow(EngineGate::closed);
            HttpServletRequest admitted = admitted(request, call, door);
            Optional<String> task = door.part("task", call);
            if (task.isPresent() && !call.method().equals("GET")) {
                passToTask(admitted, response, chain, task.get());
            } else {
                chain.doFilter(admitted, response);
            }
        } catch (Closed closed) {
            answer(response, closed.status, closed);
        } catch (Refusal refusal) {
            answer(response, refusal.status(), refusal);
        }
    }

    /** The request as it may pass on. */
    private HttpServletRequest admitted(HttpServletRequest request, Call call, Door door) throws IOException {
        door.part("task", call)
                .ifPresent(task -> tasks.requireSight(task, call.method().equals("GET")));
        door.part("definition", call).ifPresent(starts::requirePresent);
        return door.takesMultipart() || call.method().equals("GET") ? request : checked(request, door, call.caller());
    }

    /** A task that is taken away while the call is on its way makes the engine stumble; the caller hears why. */
    private void passToTask(HttpServletRequest admitted, HttpServletResponse response, FilterChain chain, String task)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(admitted, held);
        if (held.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            tasks.requireSight(task, false);
        }
        held.copyBodyToResponse();
    }

    private static Optional<Door> open(HttpServletRequest request, Call call) {
        return Group.ALL.stream()
                .filter(request::isUserInRole)
                .flatMap(group -> Doors.open(group, call).stream())
                .findFirst();
    }

    private HttpServletRequest checked(HttpServletRequest request, Door door, String caller) throws IOException {
        byte[] sent = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (sent.length == 0 && request.getContentLengthLong() <= 0) {
            return new CheckedBody(request, sent);
        }
        if (sent.length > LONGEST_BODY) {
            throw new Closed(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The request is longer than 1 MB.");
        }
        if (!isJson(request)) {
            throw new Closed(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "The request body must be JSON, with the Content-Type application/json.");
        }
        JsonNode body = parsed(sent);
        if (!door.takes(body, caller)) {
            throw new Closed(HttpServletResponse.SC_FORBIDDEN, "The request has a field that is closed to you.");
        }
        return new CheckedBody(request, body.isMissingNode() ? new byte[0] : json.writeValueAsBytes(body));
    }

    private static boolean isJson(HttpServletRequest request) {
        try {
            return MediaType.parseMediaType(request.getContentType()).equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    private JsonNode parsed(byte[] sent) throws IOException {
        try {
            JsonNode body = json.readTree(sent);
            return body == null ? MissingNode.getInstance() : body;
        } catch (IOException notJson) {
            throw new Closed(HttpServletResponse.SC_BAD_REQUEST, "The request body is not valid JSON.");
        }
    }

    private void answer(HttpServletResponse response, int status, RuntimeException said) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(
                response.getOutputStream(),
                Map.of("type", said.getClass().getSimpleName(), "message", said.getMessage()));
    }

    private static Closed closed() {
        return new Closed(HttpServletResponse.SC_FORBIDDEN, "This address of the engine is closed to you.");
    }

    private static class Closed extends RuntimeException {

        private final int status;

        Closed(int status, String sentence) {
            super(sentence, null, false, false);
            this.status = status;
        }
    }
}
