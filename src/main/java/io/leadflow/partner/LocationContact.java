package io.leadflow.partner;

import java.util.Locale;

/** The person at a location who receives its alerts, in their language (B8). */
public record LocationContact(String name, String email, Locale locale) {}
