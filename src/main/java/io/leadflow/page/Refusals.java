package io.leadflow.page;

import io.leadflow.refusal.Refusal;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a refusal to a machine, also where it asked for a page, as problem details: the status and our sentence. */
@RestControllerAdvice(annotations = Controller.class)
class Refusals {

    @ExceptionHandler
    ProblemDetail refuse(Refusal refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(refusal.status()), refusal.getMessage());
    }
}
