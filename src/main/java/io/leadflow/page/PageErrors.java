package io.leadflow.page;

import io.leadflow.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/**
 * Whoever asks for a page and cannot have it gets one that says so: {@code error/404.html} and its like. Who asked for
 * anything else gets problem details, and a page that knows better answers itself.
 */
@Component
class PageErrors extends DefaultHandlerExceptionResolver {

    PageErrors() {
        setOrder(HIGHEST_PRECEDENCE);
    }

    @Override
    protected ModelAndView doResolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!asksForPage(request) || answersItself(handler, failure)) {
            return null;
        }
        if (failure instanceof MultipartException) {
            return refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        return failure instanceof Refusal refusal
                ? refuse(response, refusal.status())
                : super.doResolveException(request, response, handler, failure);
    }

    private ModelAndView refuse(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
            return new ModelAndView();
        } catch (IOException readerHasGone) {
            return null;
        }
    }

    private static boolean asksForPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static boolean answersItself(Object handler, Exception failure) {
        return handler instanceof HandlerMethod method
                && (method.getBeanType().isAnnotationPresent(RestController.class)
                        || new ExceptionHandlerMethodResolver(method.getBeanType()).resolveMethod(failure) != null);
    }
}
