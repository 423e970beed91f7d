package io.leadflow.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a new version of the models meets leads that are open.
 *
 * @param moveOpenLeads whether this start moves them to the present version; by default they end on theirs
 */
@ConfigurationProperties("leadflow.models")
record ModelSettings(@DefaultValue("false") boolean moveOpenLeads) {}
