package io.leadflow.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes an {@link ApiError} where no controller has been reached. */
@Component
public class ApiAnswers {

    private final ObjectMapper json;

    ApiAnswers(ObjectMapper json) {
        this.json = json;
    }

    public void refuse(HttpServletResponse response, int status, ApiError error) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), error);
    }

    void refuse(HttpServletResponse response, int status, String message) throws IOException {
        refuse(response, status, ApiError.of(status, message, "referral"));
    }
}
