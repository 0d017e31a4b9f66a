package dev.dialtone.sinks;

import java.util.Map;

/**
 * A POST to send.
 *
 * @param path with the query
 * @param headers by their names, Host among them; the length of the body is added
 */
@SuppressWarnings("ArrayRecordComponent") // Requests are never compared.
record Request(String path, Map<String, String> headers, byte[] body) {}
