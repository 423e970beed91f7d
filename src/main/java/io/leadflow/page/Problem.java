package io.leadflow.page;

/**
 * What is wrong with a form.
 *
 * @param field the id of its input
 * @param sentence in the reader's language
 */
public record Problem(String field, String sentence) {}
