package io.leadflow.referrals;

import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.Refusal;
import io.leadflow.refusal.TooOften;
import io.leadflow.security.ApiAnswers;
import io.leadflow.security.ApiError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every refusal of the interfaces for other systems with the body of 1.13, also where no operation was found. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReferralRefusals implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ReferralRefusals.class);

    private static final List<String> FACES = List.of("/v1.0/", "/webhooks/v1/");
    private static final String ABOUT = "referral";

    private final ApiAnswers answers;

    ReferralRefusals(ApiAnswers answers) {
        this.answers = answers;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (FACES.stream()
                .noneMatch(request.getRequestURI()
                        .substring(request.getContextPath().length())::startsWith)) {
            return null;
        }
        try {
            refuse(response, failure);
        } catch (IOException gone) {
            log.debug("The caller has gone", gone);
        }
        return new ModelAndView();
    }

    private void refuse(HttpServletResponse response, Exception failure) throws IOException {
        if (failure instanceof InvalidInput refusal) {
            answers.refuse(response, 400, ApiError.of(400, WireNames.message(refusal), WireNames.target(refusal)));
        } else if (failure instanceof PreconditionMissing missing) {
            answers.refuse(response, 412, ApiError.of("preconditionFailed", missing.getMessage(), "If-Match"));
        } else if (failure instanceof TooOften refusal) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(refusal.pause().toSeconds()));
            refuse(response, 429, refusal.getMessage());
        } else if (failure instanceof Refusal refusal) {
            refuse(response, refusal.status(), refusal.getMessage());
        } else if (failure instanceof MethodArgumentTypeMismatchException) {
            refuse(response, 404, ReferralShelf.none().getMessage());
        } else if (failure instanceof AccessDeniedException) {
            refuse(response, 403, "The caller is not authorized to do this.");
        } else if (failure instanceof HttpMessageNotReadableException) {
            refuse(response, 400, "The body cannot be read: it must be JSON as this operation knows it.");
        } else if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
            int status = known.getStatusCode().value();
            refuse(
                    response,
                    status,
                    "The request cannot be answered: " + known.getBody().getTitle() + ".");
        } else {
            log.error("A request failed", failure);
            refuse(response, 500, "Something went wrong here. Try again later.");
        }
    }

    private void refuse(HttpServletResponse response, int status, String message) throws IOException {
        answers.refuse(response, status, ApiError.of(status, message, ABOUT));
    }
}
