package dev.dialtone.core.dispatch;

import dev.dialtone.core.fault.Ending;
import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What behaviour knows of a call besides its input.
 *
 * @param requestId the id that the answer carries
 * @param service the service that was called
 * @param operation the operation that was called
 * @param scope whose state it works on, and in which region
 * @param disconnect tells when nobody waits for the answer any more
 * @param later how what the call begins ends, when a fault makes it end otherwise than usual; null: none does
 */
public record RequestContext(
        String requestId,
        ServiceModel.Identity service,
        Operation<?, ?> operation,
        Scope scope,
        Disconnect disconnect,
        @Nullable Ending later) {

    /** For a call that nobody leaves. */
    public RequestContext(String requestId, ServiceModel.Identity service, Operation<?, ?> operation, Scope scope) {
        this(requestId, service, operation, scope, Disconnect.NEVER, null);
    }

    /** The same call, about another account or region than the caller's. */
    public RequestContext in(Scope other) {
        return new RequestContext(requestId, service, operation, other, disconnect, later);
    }

    /** The same call; what it begins ends so. */
    public RequestContext endingIn(@Nullable Ending ending) {
        return new RequestContext(requestId, service, operation, scope, disconnect, ending);
    }

    /** The caller's account. */
    public Account account() {
        return scope.account();
    }

    /** The caller's region. */
    public String region() {
        return scope.region();
    }

    /** The account's own time, which tests may freeze and advance. */
    public Instant now() {
        return account().timeline().now();
    }

    /** Does something when the client goes before it has its answer, as {@link Disconnect#then} says. */
    public void onDisconnect(Runnable action) {
        disconnect.then(action);
    }

    /** The ARN of a resource of the called service, in the caller's account and region. */
    public String arn(String resource) {
        return arn(service.arnNamespace(), resource);
    }

    /** The ARN of a resource of any service, in the caller's account and region. */
    public String arn(String serviceNamespace, String resource) {
        return "arn:" + partition(region()) + ":" + serviceNamespace + ":" + region() + ":"
                + account().id() + ":" + resource;
    }

    /** The partition that a region belongs to, as ARNs say it: {@code aws-cn} for those of China. */
    public static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        } else if (region.startsWith("us-gov-")) {
            return "aws-us-gov";
        } else if (region.startsWith("eusc-")) {
            return "aws-eusc";
        }
        return "aws";
    }

    /**
     * The page that the input of a paginated operation asks for. A token belongs to all other members of the input, the
     * page size aside: with other filters it is refused. An empty token, where the contract lets one through, asks for the
     * first page, as no token does.
     *
     * @param defaultSize how many items when the input says nothing
     */
    public PageRequest page(Shape input, int defaultSize) {
        Operation.Paging paging = Objects.requireNonNull(operation.paging(), operation.name() + " is not @paginated");
        StringBuilder filters = new StringBuilder();
        String token = null;
        int size = defaultSize;
        for (Member member : input.schema().members()) {
            Object value = input.get(member.index());
            if (member.name().equals(paging.token())) {
                token = "".equals(value) ? null : (String) value;
            } else if (member.name().equals(paging.pageSize())) {
                size = value == null ? defaultSize : (Integer) value;
            } else if (value != null) {
                filters.append(member.name()).append('=').append(value).append('\n');
            }
        }
        return new PageRequest(service.name() + "." + operation.name(), filters.toString(), token, size);
    }
}
