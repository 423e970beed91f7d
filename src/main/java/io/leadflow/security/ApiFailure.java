package io.leadflow.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says that nobody can be known now, such as while the database is away; a caller comes again with the same request. */
class ApiFailure extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(ApiFailure.class);
    private static final String IN_SECONDS = "10";

    private final ApiAnswers answers;

    ApiFailure(ApiAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            log.error("A caller could not be served", failure);
            response.setHeader(HttpHeaders.RETRY_AFTER, IN_SECONDS);
            answers.refuse(response, 503, "This cannot be answered now. Try again later.");
        }
    }
}
