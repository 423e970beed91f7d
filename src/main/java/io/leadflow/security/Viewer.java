package io.leadflow.security;

/**
 * Who looks at a page, in words.
 *
 * @param organisation {@code null} for those who work for no partner
 */
public record Viewer(String name, String organisation, String role) {}
