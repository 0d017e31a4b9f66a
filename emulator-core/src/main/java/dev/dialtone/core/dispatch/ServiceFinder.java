package dev.dialtone.core.dispatch;

import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.UserAgent;
import dev.dialtone.core.signature.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Picks the service that a request means: by {@code X-Amz-Target}; by a first path segment that is a service's name; by
 * signing name; by host; by path. Services that share a signing name are told apart by path segment, host and User-Agent;
 * when all fail, the one that takes what either takes answers. What is signed for another service of AWS means none of ours, whatever
 * its path is: a bucket may be called connect.
 */
final class ServiceFinder {

    private final List<Service> services;
    private final OtherServices others;
    private final Map<String, Service> byName = new HashMap<>();
    private final Map<String, Service> byTarget = new HashMap<>();
    private final Map<String, List<Service>> bySigningName = new HashMap<>();
    private final Map<String, Service> byUserAgent = new HashMap<>();

    /**
     * A service and the request as that service sees it.
     *
     * @param service who is meant
     * @param request without the path segment that named the service
     */
    record Found(Service service, HttpRequest request) {}

    ServiceFinder(List<Service> services, OtherServices others) {
        this.services = List.copyOf(services);
        this.others = others;
        for (Service service : services) {
            ServiceModel.Identity identity = service.identity();
            bySigningName
                    .computeIfAbsent(identity.signingName(), key -> new ArrayList<>())
                    .add(service);
            if (service.role() == Service.Role.AWS) {
                byName.put(identity.name(), service);
                byTarget.put(identity.shapeName(), service);
                byUserAgent.put(UserAgent.lettersAndDigits(identity.sdkId()), service);
            }
        }
    }

    /** All that it picks from. */
    List<Service> services() {
        return services;
    }

    /** The service of a request; empty when none fits. */
    Optional<Found> find(HttpRequest request, Caller caller) {
        String target = request.headers().first("X-Amz-Target");
        if (target != null && target.indexOf('.') > 0) {
            return Optional.ofNullable(byTarget.get(target.substring(0, target.indexOf('.'))))
                    .map(service -> new Found(service, withoutName(request, service)));
        }
        boolean isForOthers = isForOthers(caller);
        Found named = isForOthers ? null : namedByPath(request);
        if (named != null) {
            return Optional.of(named);
        }
        Service own = routed(request, Service.Role.CONTROL);
        if (own != null) {
            return Optional.of(new Found(own, request));
        }
        if (isForOthers) {
            return Optional.empty();
        }
        Service service = ofSigner(request, caller);
        if (service == null) {
            service = ofHost(request, services);
        }
        if (service == null) {
            service = ofPath(request);
        }
        return Optional.ofNullable(service).map(found -> new Found(found, request));
    }

    /**
     * Whether a request asks for an operation that reads its body while it arrives. Dialtone's own API alone has some, below paths that
     * no service of AWS has.
     */
    boolean isStreamed(HttpRequest head) {
        if (!head.path().startsWith("/_") || head.headers().contains("X-Amz-Target")) {
            return false;
        }
        Service own = routed(head, Service.Role.CONTROL);
        Route route = own == null ? null : own.protocol().route(head);
        return route != null && route.operation().takesStream();
    }

    private boolean isForOthers(Caller caller) {
        String name = caller.signingName();
        return name != null && !bySigningName.containsKey(name) && others.haveSigningName(name);
    }

    private @Nullable Found namedByPath(HttpRequest request) {
        String path = request.path();
        int end = path.indexOf('/', 1);
        Service service = byName.get(end < 0 ? path.substring(1) : path.substring(1, end));
        return service == null ? null : new Found(service, withoutName(request, service));
    }

    private static HttpRequest withoutName(HttpRequest request, Service service) {
        String prefix = "/" + service.name();
        String path = request.path();
        if (!path.startsWith(prefix) || (path.length() > prefix.length() && path.charAt(prefix.length()) != '/')) {
            return request;
        }
        String rest = path.substring(prefix.length());
        return new HttpRequest(
                request.method(),
                rest.isEmpty() ? "/" : rest,
                request.query(),
                request.headers(),
                request.body(),
                request.rest());
    }

    private @Nullable Service ofSigner(HttpRequest request, Caller caller) {
        if (caller.signingName() == null) {
            return null;
        }
        List<Service> candidates = bySigningName.getOrDefault(caller.signingName(), List.of());
        if (candidates.size() < 2) {
            return candidates.isEmpty() ? null : candidates.get(0);
        }
        Service service = ofHost(request, candidates);
        if (service == null) {
            service = ofUserAgent(request, candidates);
        }
        return service == null ? either(candidates) : service;
    }

    private static @Nullable Service ofHost(HttpRequest request, List<Service> candidates) {
        String host = request.headers().first("Host");
        HostName name = host == null ? null : HostName.of(host);
        if (name == null) {
            return null;
        }
        for (Service candidate : candidates) {
            if (candidate.role() == Service.Role.AWS && name.isOf(candidate.identity())) {
                return candidate;
            }
        }
        return null;
    }

    private @Nullable Service ofUserAgent(HttpRequest request, List<Service> candidates) {
        for (String name : UserAgent.services(request)) {
            Service service = byUserAgent.get(name);
            if (service != null && candidates.contains(service)) {
                return service;
            }
        }
        return null;
    }

    private @Nullable Service ofPath(HttpRequest request) {
        List<Service> candidates = new ArrayList<>();
        for (Service service : services) {
            if (service.role() != Service.Role.CONTROL && service.protocol().route(request) != null) {
                candidates.add(service);
            }
        }
        Service either = candidates.size() > 1 ? either(candidates) : null;
        return either != null ? either : candidates.isEmpty() ? null : candidates.get(0);
    }

    private @Nullable Service routed(HttpRequest request, Service.Role role) {
        for (Service service : services) {
            if (service.role() == role && service.protocol().route(request) != null) {
                return service;
            }
        }
        return null;
    }

    private static @Nullable Service either(List<Service> candidates) {
        for (Service candidate : candidates) {
            if (candidate.role() == Service.Role.EITHER) {
                return candidate;
            }
        }
        return null;
    }
}
