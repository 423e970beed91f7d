package io.leadflow.security;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How the interfaces for other systems say no (Referrals API 1.13). */
public record ApiError(Body error) {

    private static final int LONGEST = 1_024;

    /**
     * @param code one of the list of 1.13
     * @param message a sentence for the people who run the caller
     * @param target what it is about
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Body(String code, String message, String target) {}

    public static ApiError of(int status, String message, String target) {
        return of(code(status), message, target);
    }

    public static ApiError of(String code, String message, String target) {
        String said = message.length() > LONGEST ? message.substring(0, LONGEST - 1) + "…" : message;
        return new ApiError(new Body(code, said, target));
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "unauthenticated";
            case 403 -> "accessDenied";
            case 404 -> "itemNotFound";
            case 412 -> "resourceModified";
            case 429, 503 -> "serviceNotAvailable";
            case 500 -> "generalException";
            default -> "invalidRequest";
        };
    }
}
