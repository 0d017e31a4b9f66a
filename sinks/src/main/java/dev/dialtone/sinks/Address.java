package dev.dialtone.sinks;

import java.net.URI;

/**
 * Where requests go.
 *
 * @param url as the user wrote it, without its query, which may hold a secret
 * @param secure whether it is https
 * @param host a name or an address, IPv6 without brackets
 * @param authority what the Host header says: host, and port if the URL names one
 * @param path with its query, as it stands in the request; "/" at least
 */
record Address(String url, boolean secure, String host, int port, String authority, String path) {

    /** The address of an http or https URL with a host. */
    static Address of(URI url) {
        boolean secure = url.getScheme().equalsIgnoreCase("https");
        int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
        String host = url.getHost().replaceAll("^\\[|\\]$", "");
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return new Address(withoutQuery(url), secure, host, port, url.getRawAuthority(), path + query);
    }

    private static String withoutQuery(URI url) {
        String text = url.toString();
        return url.getRawQuery() == null ? text : text.substring(0, text.indexOf('?'));
    }

    @Override
    public String toString() {
        return url;
    }
}
