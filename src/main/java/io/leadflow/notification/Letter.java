package io.leadflow.notification;

/** A notification in words: the same message as plain text and as HTML. */
record Letter(String subject, String text, String html) {}
