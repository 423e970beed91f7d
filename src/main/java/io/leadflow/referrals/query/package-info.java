/** The query options of a list (1.4), read into typed values and compiled to SQL with bound parameters. */
package io.leadflow.referrals.query;
