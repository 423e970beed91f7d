package io.leadflow.lead;

/** Why a lead is archived (L1). */
public enum Outcome {
    WON,
    LOST,
    DECLINED,
    EXPIRED
}
