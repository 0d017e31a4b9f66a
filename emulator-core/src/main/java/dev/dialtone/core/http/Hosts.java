package dev.dialtone.core.http;

import io.netty.util.NetUtil;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names by which Dialtone may be called. A page of another site can let a name of its own lead here, and a browser then takes
 * page and Dialtone for one site (DNS rebinding); but the request bears that name as its Host. IP addresses and names without a
 * dot are always allowed, since nobody can make such a name lead elsewhere.
 *
 * @param named in lower case: {@code dialtone.example.com}, {@code *.example.com} for all below it, {@code *} for any Host
 */
public record Hosts(Set<String> named) {

    /** Names of this machine, of container engines and clusters, and those that AWS's clients and LocalStack's users send. */
    private static final Hosts USUAL = new Hosts(Set.of(
            "localhost",
            "*.localhost",
            "host.docker.internal",
            "gateway.docker.internal",
            "host.containers.internal", // Podman
            "host.testcontainers.internal",
            "*.svc",
            "*.svc.cluster.local",
            "*.localstack.cloud",
            // Those of AWS's partitions, each with its dual-stack name; partitions.json of the AWS SDKs.
            "*.amazonaws.com",
            "*.api.aws",
            "*.amazonaws.com.cn",
            "*.api.amazonwebservices.com.cn",
            "*.amazonaws.eu",
            "*.api.amazonwebservices.eu",
            "*.c2s.ic.gov",
            "*.api.aws.ic.gov",
            "*.sc2s.sgov.gov",
            "*.api.aws.scloud",
            "*.cloud.adc-e.uk",
            "*.api.cloud-aws.adc-e.uk",
            "*.csp.hci.ic.gov",
            "*.api.aws.hci.ic.gov",
            "service.chime.aws.amazon.com"));

    private static final String ANY = "*";
    /** Of a name in the DNS. */
    private static final int MOST_CHARACTERS = 255;

    /** Copies the names. */
    public Hosts {
        named = Set.copyOf(named);
    }

    /** What holds when nothing is set. */
    public static Hosts usual() {
        return USUAL;
    }

    /** And these names, in any case. */
    public Hosts and(Collection<String> more) {
        Set<String> all = new HashSet<>(named);
        for (String name : more) {
            all.add(name.toLowerCase(Locale.ROOT));
        }
        return new Hosts(all);
    }

    /** Whether a request with this Host may go on. An empty one may: no browser sends it. */
    public boolean allow(String host) {
        if (named.contains(ANY)) {
            return true;
        }
        String name = nameOf(host);
        if (name == null) {
            return false;
        }
        boolean isIpV6Address = name.indexOf(':') >= 0;
        return name.indexOf('.') < 0 || isIpV6Address || isNamed(name) || NetUtil.isValidIpV4Address(name);
    }

    private boolean isNamed(String name) {
        if (named.contains(name)) {
            return true;
        }
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            if (named.contains(ANY + name.substring(dot))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The name in {@code name:port}, in lower case and without a dot at its end; an IPv6 address without its brackets. Null when
     * it is neither a name nor an address.
     */
    static @Nullable String nameOf(String authority) {
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        int end = hasPort ? colon : authority.length();
        if (end > MOST_CHARACTERS || (hasPort && !isPort(authority, colon + 1))) {
            return null;
        }
        if (authority.startsWith("[")) {
            String address = authority.substring(1, Math.max(end - 1, 1));
            return authority.charAt(end - 1) == ']' && NetUtil.isValidIpV6Address(address) ? address : null;
        }
        if (end > 0 && authority.charAt(end - 1) == '.') {
            end--;
        }
        String name = authority.substring(0, end).toLowerCase(Locale.ROOT);
        return isName(name) ? name : null;
    }

    private static boolean isPort(String authority, int start) {
        for (int i = start; i < authority.length(); i++) {
            if (authority.charAt(i) < '0' || authority.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Letters, digits, hyphens, dots, and the underscores of container names. */
    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
