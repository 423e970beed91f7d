package io.leadflow.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;

/** A refusal as the engine's interfaces write it, where none of them has been reached. */
final class Sentence {

    private Sentence() {}

    /** @param text a constant of ours: it is written as it stands */
    static void say(HttpServletResponse response, int status, String type, String text) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().print("{\"type\":\"" + type + "\",\"message\":\"" + text + "\"}");
    }
}
