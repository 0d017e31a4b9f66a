package dev.dialtone.core.dispatch;

import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.metrics.CallCounts;
import dev.dialtone.core.metrics.CallTimes;
import dev.dialtone.core.shape.ModeledException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A service as it runs: what it is known by from the start, and what it is made of once somebody asks for it. Who uses one
 * service does not wait for the others to load.
 */
public final class Service {

    private final ServiceModel.Identity identity;
    private final Role role;
    private final Lazy<Parts> parts;
    private final Lazy<Optional<AwsApi.Unbuilt>> unbuilt = new Lazy<>(this::makeUnbuilt);
    private final CallTimes times = new CallTimes();
    private final CallCounts strangeCalls = new CallCounts();

    /** What a service is among the others. */
    public enum Role {
        /** A service of AWS. Its behaviour runs under the lock of the caller's account, and its calls are journaled. */
        AWS,
        /**
         * Takes what several services of one signing name take; asked when a request does not tell which of them it
         * means.
         */
        EITHER,
        /** Dialtone's own. Its behaviour enters accounts by itself, because it may be about another one. */
        CONTROL
    }

    /**
     * What a service is made of.
     *
     * @param model the contract, bound to behaviour
     * @param protocol how it speaks
     * @param errors how it words failures
     * @param api what else is known of the API that it emulates; null for one that emulates none
     */
    public record Parts(
            ServiceModel model,
            Protocol protocol,
            ServiceErrors errors,
            @Nullable AwsApi api) {

        /** Of a service that emulates no API of AWS, or of which nothing but the contract is known. */
        public Parts(ServiceModel model, Protocol protocol, ServiceErrors errors) {
            this(model, protocol, errors, null);
        }
    }

    /**
     * A service that is made when it is first asked for anything but its names.
     *
     * @param identity the names of the contract
     * @param maker called once; any thread may be the one
     */
    public Service(ServiceModel.Identity identity, Role role, Supplier<Parts> maker) {
        this.identity = identity;
        this.role = role;
        this.parts = new Lazy<>(maker);
    }

    /**
     * The operation of a name; null when there is none.
     *
     * @param name that of its service and its own, with a dot between
     */
    public static @Nullable Operation<?, ?> operation(List<Service> services, String name) {
        int dot = name.lastIndexOf('.');
        for (Service service : services) {
            if (dot > 0 && service.name().equals(name.substring(0, dot))) {
                return service.model().operation(name.substring(dot + 1));
            }
        }
        return null;
    }

    /** Names by which the service is known. */
    public ServiceModel.Identity identity() {
        return identity;
    }

    /** What settings, logs and the control API call it. */
    public String name() {
        return identity.name();
    }

    /** What it is among the services. */
    public Role role() {
        return role;
    }

    /** How long its calls took. */
    public CallTimes times() {
        return times;
    }

    /** Its calls that asked for none of its operations, those that were rejected before that among them. */
    public CallCounts strangeCalls() {
        return strangeCalls;
    }

    /** Those of its operations that were asked for by now, in alphabetical order; loads nothing. */
    public List<Operation<?, ?>> operationsInUse() {
        Parts made = parts.ifMade();
        return made == null ? List.of() : made.model().operationsInUse();
    }

    /** The contract, bound to behaviour. */
    public ServiceModel model() {
        return parts.get().model();
    }

    /** How it speaks. */
    public Protocol protocol() {
        return parts.get().protocol();
    }

    /** What AWS calls it, {@code Amazon Connect}; its name when that is not known. */
    public String publicName() {
        AwsApi api = parts.get().api();
        return api == null ? name() : api.publicName();
    }

    /** The operations of AWS's API that the contract has not, in alphabetical order. */
    public List<ServiceModel.Entry> unbuilt() {
        return unbuilt.get().map(lacking -> lacking.model().entries()).orElse(List.of());
    }

    /** Which of {@link #unbuilt} a request asks for; null when it asks for none of them. */
    @Nullable Route unbuiltRoute(HttpRequest request) {
        return unbuilt.get().map(lacking -> lacking.protocol().route(request)).orElse(null);
    }

    /** The answer to a request for an operation that AWS's API once had; empty when it asks for none. */
    Optional<ModeledException> retired(HttpRequest request, String accountId) {
        AwsApi api = parts.get().api();
        return api == null ? Optional.empty() : api.retired().error(request.path(), accountId);
    }

    private Optional<AwsApi.Unbuilt> makeUnbuilt() {
        AwsApi api = parts.get().api();
        return api == null ? Optional.empty() : Optional.of(api.unbuilt(model()));
    }

    /** How it words failures. */
    public ServiceErrors errors() {
        return parts.get().errors();
    }
}
