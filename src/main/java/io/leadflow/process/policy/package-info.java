/** The response policy (B1): what its rows may say, and how a process owner's change becomes the table in force. */
@NamedInterface
package io.leadflow.process.policy;

import org.springframework.modulith.NamedInterface;
