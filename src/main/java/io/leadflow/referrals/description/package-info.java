/** The wire as its callers read about it: OpenAPI. */
package io.leadflow.referrals.description;
