package io.leadflow.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;

/** Asks a client for user and password; after too many wrong ones it says when the next are looked at. */
class BasicChallenge extends BasicAuthenticationEntryPoint {

    BasicChallenge() {
        setRealmName("Leadflow");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof TooManyGuesses guesses) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(guesses.seconds()));
            Sentence.say(response, HttpStatus.TOO_MANY_REQUESTS.value(), "TooOften", guesses.getMessage());
        } else {
            super.commence(request, response, refused);
        }
    }
}
