package io.leadflow.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knows the address that leads back to a page: its own, or, where that takes nothing but a form, the nearest above it. */
@Component
class WayBack {

    private final ObjectProvider<RequestMappingHandlerMapping> addresses;

    WayBack(ObjectProvider<RequestMappingHandlerMapping> addresses) {
        this.addresses = addresses;
    }

    String to(HttpServletRequest request) {
        String asked = path(request);
        String page = request.getMethod().equals("POST") ? nearestPage(asked) : asked;
        String query = request.getQueryString();
        return query != null && page.equals(asked) ? page + "?" + query : page;
    }

    /** As the reader asked for it: an error page stands at the address of the page that failed. */
    private static String path(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElse(request.getRequestURI());
    }

    private String nearestPage(String path) {
        return Stream.iterate(path, WayBack::above)
                .filter(above -> above.equals("/") || isPage(PathContainer.parsePath(above)))
                .findFirst()
                .orElseThrow();
    }

    private static String above(String path) {
        return path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }

    private boolean isPage(PathContainer path) {
        return addresses.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .anyMatch(address -> isPage(address, path));
    }

    private static boolean isPage(RequestMappingInfo address, PathContainer path) {
        return address.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && address.getPathPatternsCondition() != null
                && address.getPathPatternsCondition().getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
