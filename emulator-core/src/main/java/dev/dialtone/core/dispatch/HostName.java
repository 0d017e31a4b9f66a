package dev.dialtone.core.dispatch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name in a Host header, as far as it tells the service. AWS puts the service first, in every partition and with and without
 * dual stack ({@code connect.us-east-1.amazonaws.com}, {@code connect.cn-north-1.api.amazonwebservices.com.cn}); what follows may
 * be anything, such as {@code localhost}.
 *
 * @param name in lower case, without a port
 * @param service the label that can name a service
 */
record HostName(String name, String service) {
    private static final String FIPS = "-fips";
    private static final String VPC_ENDPOINT = "vpce-";

    /** The name of a host; null for one without a dot, which names no service. */
    static @Nullable HostName of(String host) {
        String name = withoutPort(host).toLowerCase(Locale.ROOT);
        int start = name.startsWith(VPC_ENDPOINT) ? name.indexOf('.') + 1 : 0;
        int dot = name.indexOf('.', start);
        if (dot < 0) {
            return null;
        }
        String label = name.substring(start, dot);
        return new HostName(name, label.endsWith(FIPS) ? label.substring(0, label.length() - FIPS.length()) : label);
    }

    /** Whether it is a host of this service: by its endpoint prefix, by what Dialtone calls it, or by a former host. */
    boolean isOf(ServiceModel.Identity identity) {
        return service.equals(identity.endpointPrefix())
                || service.equals(identity.name())
                || identity.formerHosts().contains(name);
    }

    private static String withoutPort(String host) {
        int colon = host.indexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }
}
