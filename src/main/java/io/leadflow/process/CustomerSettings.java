package io.leadflow.process;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the vendor treats customers.
 *
 * @param offerOthersAfterExpiry whether a customer whom nobody answered is offered other partners (B3)
 */
@ConfigurationProperties("leadflow.customer")
public record CustomerSettings(@DefaultValue("true") boolean offerOthersAfterExpiry) {}
