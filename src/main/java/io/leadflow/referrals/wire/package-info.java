/** A referral as it stands on the wire (1.6, 1.7): names and values are those of Partner Center, letter by letter. */
package io.leadflow.referrals.wire;
