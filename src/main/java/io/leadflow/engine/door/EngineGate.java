package io.leadflow.engine.door;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before both web interfaces of the engine and lets pass what {@link Doors} names for the caller's groups. */
class EngineGate extends OncePerRequestFilter {

    private static final int LONGEST_BODY = 1_000_000;

    private final EnginePaths paths;
    private final TaskSight sight;
    private final ObjectMapper json;

    EngineGate(EnginePaths paths, TaskSight sight, ObjectMapper json) {
        this.paths = paths;
        this.sight = sight;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (paths.isHarmless(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Call> call = paths.call(request);
        Optional<Door> door = call.flatMap(known -> open(request, known));
        if (door.isEmpty()) {
            answer(response, HttpServletResponse.SC_FORBIDDEN, "This address of the engine is closed to you.");
        } else {
            pass(request, response, chain, call.get(), door.get());
        }
    }

    private static Optional<Door> open(HttpServletRequest request, Call call) {
        return Group.ALL.stream()
                .filter(request::isUserInRole)
                .flatMap(group -> Doors.open(group, call).stream())
                .findFirst();
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Call call, Door door)
            throws ServletException, IOException {
        try {
            door.task(call).ifPresent(sight::requireSight);
        } catch (Refusal refusal) {
            answer(response, refusal.status(), refusal.getMessage());
            return;
        }
        if (call.method().equals("GET") || door.takesMultipart()) {
            chain.doFilter(request, response);
        } else {
            passWithBody(request, response, chain, call, door);
        }
    }

    private void passWithBody(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Call call, Door door)
            throws ServletException, IOException {
        byte[] sent = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (sent.length > LONGEST_BODY) {
            answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The request is longer than 1 MB.");
            return;
        }
        JsonNode body;
        try {
            body = sent.length == 0 ? MissingNode.getInstance() : json.readTree(sent);
        } catch (JsonProcessingException notJson) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, "The request body is not valid JSON.");
            return;
        }
        if (door.takes(body, call.caller())) {
            chain.doFilter(
                    new CheckedBody(request, body.isMissingNode() ? sent : json.writeValueAsBytes(body)), response);
        } else {
            answer(response, HttpServletResponse.SC_FORBIDDEN, "The request has a field that is closed to you.");
        }
    }

    private void answer(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getWriter(), Map.of("type", "Refusal", "message", sentence));
    }
}
