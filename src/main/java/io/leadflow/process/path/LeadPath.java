package io.leadflow.process.path;

import java.util.Set;

/**
 * The way of one lead through {@code processes/lead-lifecycle.bpmn} (B4), as ids of its elements.
 *
 * @param taken the steps and the arrows between them, in the order of the model
 * @param current where the lead stands now; for an archived one its end
 */
public record LeadPath(Set<String> taken, Set<String> current) {}
