package dev.dialtone.otherservices;

import dev.dialtone.core.data.DataLines;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.UserAgent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of services, and which of them a request means. */
final class ServiceTable {
    /** Of an endpoint prefix. */
    private static final int MOST_LABELS = 2;

    private final Map<String, List<AwsService>> bySigningName = new HashMap<>();
    private final Map<String, List<AwsService>> byTarget = new HashMap<>();
    private final Map<String, List<AwsService>> byVersion = new HashMap<>();
    private final Map<String, List<AwsService>> byHost = new HashMap<>();

    private ServiceTable(List<AwsService> services) {
        for (AwsService service : services) {
            add(bySigningName, service.signingName(), service);
            add(byTarget, service.target(), service);
            add(byVersion, service.version(), service);
            add(byHost, service.endpointPrefix(), service);
        }
    }

    private static void add(Map<String, List<AwsService>> index, String key, AwsService service) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, any -> new ArrayList<>(1)).add(service);
        }
    }

    static ServiceTable read() {
        return new ServiceTable(services());
    }

    /** Every line of the table. */
    static List<AwsService> services() {
        return DataLines.cells(ServiceTable.class, "services.txt").stream()
                .map(AwsService::of)
                .toList();
    }

    boolean hasSigningName(String name) {
        return bySigningName.containsKey(name);
    }

    /** The service of a target's prefix; null when none has it. */
    @Nullable AwsService ofTarget(String prefix, @Nullable String signingName) {
        List<AwsService> candidates = byTarget.getOrDefault(prefix, List.of());
        for (AwsService candidate : candidates) {
            if (candidate.signingName().equals(signingName)) {
                return candidate;
            }
        }
        return candidates.isEmpty() ? null : candidates.get(0);
    }

    /**
     * The service of a signature.
     *
     * @param form what a call of awsQuery says; null for other calls
     * @param isOurs whether path, host or User-Agent must tell it from ours
     */
    @Nullable AwsService ofSigner(HttpRequest request, String signingName, @Nullable QueryForm form, boolean isOurs) {
        List<AwsService> candidates = bySigningName.getOrDefault(signingName, List.of());
        AwsService found = null;
        if (isOurs || candidates.size() > 1) {
            found = ofUserAgent(request, candidates);
            found = found == null ? ofHost(request, candidates) : found;
            found = found == null ? ofPath(request, candidates) : found;
        }
        return found != null || isOurs ? found : likeliest(candidates, signingName, form);
    }

    /** Of several that share a signing name, the one that speaks so, and then the one that the name is of. */
    private static @Nullable AwsService likeliest(
            List<AwsService> candidates, String signingName, @Nullable QueryForm form) {
        AwsService likeliest = null;
        int highest = -1;
        for (AwsService candidate : candidates) {
            int score = (candidate.protocol().takesForms() == (form != null) ? 4 : 0)
                    + (form != null && candidate.version().equals(form.version()) ? 2 : 0)
                    + (candidate.name().equals(signingName) ? 1 : 0);
            if (score > highest) {
                likeliest = candidate;
                highest = score;
            }
        }
        return likeliest;
    }

    /** The service of an unsigned form; null when the version of its API is none that is known. */
    @Nullable AwsService ofForm(HttpRequest request, QueryForm form) {
        List<AwsService> candidates = byVersion.getOrDefault(form.version(), List.of());
        AwsService found = ofHost(request, candidates);
        return found != null || candidates.isEmpty() ? found : candidates.get(0);
    }

    /** The service that a Host names: in its first labels, or in those behind the first, as that of a bucket has it. */
    @Nullable AwsService ofHost(HttpRequest request) {
        String host = hostOf(request);
        AwsService service = atHost(host);
        int dot = host.indexOf('.');
        return service != null || dot < 0 ? service : atHost(host.substring(dot + 1));
    }

    private @Nullable AwsService atHost(String name) {
        int dot = name.indexOf('.');
        for (int labels = 0; dot >= 0 && labels < MOST_LABELS; labels++) {
            List<AwsService> found = byHost.get(name.substring(0, dot));
            if (found != null) {
                return found.get(0);
            }
            dot = name.indexOf('.', dot + 1);
        }
        return null;
    }

    private static String hostOf(HttpRequest request) {
        String host = request.headers().first("Host");
        if (host == null) {
            return "";
        }
        int colon = host.indexOf(':');
        return (colon < 0 ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
    }

    private static @Nullable AwsService ofHost(HttpRequest request, List<AwsService> candidates) {
        String host = hostOf(request);
        for (AwsService candidate : candidates) {
            if (host.startsWith(candidate.endpointPrefix() + ".")) {
                return candidate;
            }
        }
        return null;
    }

    private static @Nullable AwsService ofPath(HttpRequest request, List<AwsService> candidates) {
        String path = request.path();
        int end = path.indexOf('/', 1);
        String first = path.substring(1, end < 0 ? path.length() : end);
        for (AwsService candidate : candidates) {
            if (candidate.pathStarts().contains(first)) {
                return candidate;
            }
        }
        return null;
    }

    private static @Nullable AwsService ofUserAgent(HttpRequest request, List<AwsService> candidates) {
        for (String name : UserAgent.services(request)) {
            for (AwsService candidate : candidates) {
                if (UserAgent.lettersAndDigits(candidate.sdkId()).equals(name)) {
                    return candidate;
                }
            }
        }
        return null;
    }
}
