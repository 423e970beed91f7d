package io.leadflow.page;

/**
 * Who looks at a page, in words.
 *
 * @param organisation its name; {@code null} for those who work for no partner
 */
public record Viewer(String name, String organisation, String role) {}
