/** The certificates of the installation, and the key that signs. */
@NamedInterface("signature")
package io.leadflow.webhook.signature;

import org.springframework.modulith.NamedInterface;
