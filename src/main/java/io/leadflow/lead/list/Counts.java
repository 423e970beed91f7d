package io.leadflow.lead.list;

import io.leadflow.lead.Stage;
import java.util.Map;

/**
 * How many leads stand where one can turn to.
 *
 * @param tabs in each tab, those of the present stage
 * @param stages in each stage, those of the present tab
 */
public record Counts(Map<Tab, Count> tabs, Map<Stage, Count> stages) {}
