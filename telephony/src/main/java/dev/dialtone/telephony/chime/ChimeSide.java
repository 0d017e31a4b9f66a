package dev.dialtone.telephony.chime;

/**
 * Who brings about what AWS has no API for.
 *
 * @param pings of voice connectors
 */
public record ChimeSide(ConnectorPings pings) {}
