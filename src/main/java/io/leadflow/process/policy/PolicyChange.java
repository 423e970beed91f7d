package io.leadflow.process.policy;

import io.leadflow.lead.LeadType;
import java.time.Instant;

/**
 * One value of the response policy that a process owner changed.
 *
 * @param version of the table that the change made
 * @param field the component of {@link PolicyRow}
 */
public record PolicyChange(
        Instant at,
        String actor,
        int version,
        LeadType leadType,
        boolean contactRequested,
        String field,
        int from,
        int to) {}
