package io.leadflow.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body larger than anybody needs, before anything reads it; one that does not say how large it is ends where
 * it gets too large. Several addresses take less and say so themselves, as pages with files do; a bulk of leads is read
 * line by line and may be of any size.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 2)
class BodyLimit extends OncePerRequestFilter {

    private static final int MEGABYTE = 1_024 * 1_024;
    private static final int OF_TEXT = MEGABYTE;
    private static final int OF_FILES = 11 * MEGABYTE;

    private static final String BULK = "/intake";

    private final ApiAnswers answers;

    BodyLimit(ApiAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = most(request);
        if (request.getContentLengthLong() > most) {
            refuse(request, response, "The request is longer than " + most / MEGABYTE + " MB.");
        } else {
            chain.doFilter(request.getContentLengthLong() < 0 ? new BoundedBody(request, most) : request, response);
        }
    }

    private static long most(HttpServletRequest request) {
        boolean isForEngine = request.getRequestURI().matches("/(engine-rest|camunda)/.*");
        boolean hasFiles =
                request.getContentType() != null && request.getContentType().startsWith("multipart/");
        if (request.getRequestURI().equals(BULK) || hasFiles && !isForEngine) {
            return Long.MAX_VALUE;
        }
        return hasFiles ? OF_FILES : OF_TEXT;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String sentence) throws IOException {
        int status = HttpStatus.PAYLOAD_TOO_LARGE.value();
        if (WebSecurity.isBrowser(request)) {
            response.sendError(status);
        } else if (request.getRequestURI().matches("/(v1\\.0|webhooks)/.*")) {
            answers.refuse(response, status, sentence);
        } else {
            Sentence.say(response, status, "TooLarge", sentence);
        }
    }
}
