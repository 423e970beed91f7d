package io.leadflow.workspace;

import io.leadflow.refusal.Refusal;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a refusal to a machine as problem details: the status and our sentence. */
@RestControllerAdvice(annotations = RestController.class)
class Refusals {

    @ExceptionHandler
    ProblemDetail refuse(Refusal refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(refusal.status()), refusal.getMessage());
    }
}
