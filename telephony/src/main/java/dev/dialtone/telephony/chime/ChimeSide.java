package dev.dialtone.telephony.chime;

/**
 * Who brings about what AWS has no API for.
 *
 * @param calls that callers make and end, and what is heard in them
 */
public record ChimeSide(CallSimulation calls) {}
