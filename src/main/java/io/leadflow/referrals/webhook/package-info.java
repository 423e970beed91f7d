/** Webhooks on the wire: registration, tests, certificates. */
package io.leadflow.referrals.webhook;
