package io.leadflow.lead;

import java.util.UUID;

/** Something happened to a lead: published within the transaction that writes it, once for each history entry (L9). */
public record LeadChanged(UUID leadId, Occasion occasion) {}
