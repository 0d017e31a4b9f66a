package dev.dialtone.core.dispatch;

import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.signature.Caller;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of requests that no operation of Dialtone takes: who asks is told what it is that is not here, what may be meant, and
 * what is here.
 */
final class Unanswered {

    /** Up to which another path is more likely meant than another method. */
    private static final int FEW_CHANGES = 2;

    private final List<Service> services;
    private final OtherServices others;

    /**
     * What a request comes to.
     *
     * @param service whose protocol answers; null: that of Dialtone's own API
     * @param operation the name of one that is not built; null: it has none
     * @param error for the client
     * @param allow the methods that the path has; empty when the method is not what is wrong
     */
    record Outcome(@Nullable Service service, @Nullable String operation, ProtocolError error, List<String> allow) {}

    Unanswered(List<Service> services, OtherServices others) {
        this.services = List.copyOf(services);
        this.others = others;
    }

    /**
     * The call of a service that Dialtone has not; null when the request is none.
     *
     * @param found the service of ours that seems to be meant; null when none does
     */
    OtherServices.@Nullable Call otherCall(HttpRequest request, Caller caller, @Nullable Service found) {
        if (found != null && unbuilt(request, found) != null) {
            return null;
        }
        return others.find(request, caller.signingName(), found != null);
    }

    /**
     * What our own services say of a request.
     *
     * @param request as the service sees it
     * @param found the service that is meant; null when none could be found
     * @param wish the request in one line
     */
    Outcome outcome(HttpRequest request, @Nullable Service found, String wish) {
        Outcome unbuilt = unbuilt(request, found);
        if (unbuilt != null) {
            return unbuilt;
        }
        List<Service> asked = services.stream()
                .filter(service -> found == null || service == found || service.role() == Service.Role.CONTROL)
                .toList();
        for (Service service : asked) {
            SortedSet<String> methods = service.protocol().methods(request);
            if (!methods.isEmpty()) {
                String allow = String.join(", ", methods);
                ProtocolError error = ProtocolError.methodNotAllowed(
                        wish + " is not allowed (expected: " + allow + ")." + nearest(request, asked, FEW_CHANGES));
                return new Outcome(service, null, error, List.copyOf(methods));
            }
        }
        String nobody = found == null ? "No service of Dialtone answers " : found.name() + " has no operation for ";
        ProtocolError error = ProtocolError.unknownOperation(
                nobody + wish + "." + nearest(request, asked, Integer.MAX_VALUE) + here());
        return new Outcome(found, null, error, List.of());
    }

    /** Of a service that stands for several, what any of them has not built; of none, what any of ours has not. */
    private @Nullable Outcome unbuilt(HttpRequest request, @Nullable Service found) {
        for (Service service : services) {
            if (service.role() != Service.Role.AWS || !isMeant(service, found)) {
                continue;
            }
            Route route = service.unbuiltRoute(request);
            if (route != null) {
                String operation = route.operation().name();
                ProtocolError error = ProtocolError.notBuilt(service.publicName(), operation);
                return new Outcome(service, operation, error, List.of());
            }
        }
        return null;
    }

    private static boolean isMeant(Service service, @Nullable Service found) {
        return found == null
                || found == service
                || (found.role() == Service.Role.EITHER
                        && found.identity()
                                .signingName()
                                .equals(service.identity().signingName()));
    }

    private static String nearest(HttpRequest request, List<Service> asked, int most) {
        Protocol.Near nearest = null;
        for (Service service : asked) {
            Protocol.Near near = service.protocol().nearest(request);
            if (near != null && (nearest == null || near.changes() < nearest.changes())) {
                nearest = near;
            }
        }
        boolean isWorthSaying = nearest != null && nearest.changes() > 0 && nearest.changes() <= most;
        return nearest == null || !isWorthSaying ? "" : " Did you mean " + nearest.text() + "?";
    }

    private String here() {
        return services.stream()
                .filter(service -> service.role() != Service.Role.EITHER)
                .map(Service::name)
                .collect(Collectors.joining(", ", " Here are: ", "."));
    }
}
