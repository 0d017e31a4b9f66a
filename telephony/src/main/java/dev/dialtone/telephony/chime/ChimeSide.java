package dev.dialtone.telephony.chime;

/**
 * Who brings about what AWS has no API for.
 *
 * @param pings of voice connectors
 * @param calls that callers make and end, and what is heard in them
 */
public record ChimeSide(ConnectorPings pings, CallSimulation calls) {}
