package io.leadflow.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What strangers may send to the pages without a log-in: a form as browsers send it, of a sensible size. */
@Component
class PublicForms implements HandlerInterceptor, WebMvcConfigurer {

    private static final int MOST_BYTES = 65_536;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/partners/*/inquiry", "/inquiries/**");
    }

    /** Comes before anything reads the body. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("POST")) {
            return true;
        }
        if (!isForm(request.getContentType())) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
            return false;
        }
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MOST_BYTES) {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
            return false;
        }
        return true;
    }

    private static boolean isForm(String contentType) {
        return contentType != null && contentType.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
