package dev.dialtone.connect;

import dev.dialtone.connect.model.ClaimPhoneNumberRequest;
import dev.dialtone.connect.model.ClaimPhoneNumberResponse;
import dev.dialtone.connect.model.ClaimedPhoneNumberSummary;
import dev.dialtone.connect.model.CreateInstanceRequest;
import dev.dialtone.connect.model.CreateInstanceResponse;
import dev.dialtone.connect.model.DescribeInstanceRequest;
import dev.dialtone.connect.model.DescribeInstanceResponse;
import dev.dialtone.connect.model.DescribePhoneNumberRequest;
import dev.dialtone.connect.model.DescribePhoneNumberResponse;
import dev.dialtone.connect.model.DirectoryType;
import dev.dialtone.connect.model.Instance;
import dev.dialtone.connect.model.ListPhoneNumbersSummary;
import dev.dialtone.connect.model.ListPhoneNumbersV2Request;
import dev.dialtone.connect.model.ListPhoneNumbersV2Response;
import dev.dialtone.connect.model.PhoneNumberCountryCode;
import dev.dialtone.connect.model.PhoneNumberType;
import dev.dialtone.connect.model.ReleasePhoneNumberRequest;
import dev.dialtone.connect.model.SearchAvailablePhoneNumbersRequest;
import dev.dialtone.connect.model.SearchAvailablePhoneNumbersResponse;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.numbers.Candidates;
import dev.dialtone.core.numbers.Inventory;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.World;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls Connect as the dispatcher does, without HTTP. */
final class Client {
    private static final Candidates CANDIDATES = new Candidates();

    final Connect connect;
    final Inventory inventory;
    private final World world;
    private final Scope scope;

    Client(World world) {
        this.world = world;
        this.scope = world.scope;
        this.inventory = new Inventory(CANDIDATES, world.changes);
        this.connect = Connect.create(world.changes, inventory);
    }

    private Client(Client other, Scope scope) {
        this.world = other.world;
        this.scope = scope;
        this.inventory = other.inventory;
        this.connect = other.connect;
    }

    /** The same service, called in another region. */
    Client in(String region) {
        return new Client(this, new Scope(scope.account(), region));
    }

    /** The operation is the one whose name the input's has. */
    <O extends Shape> O call(Shape input, Class<O> output) {
        scope.account().timeline().settle();
        String name = input.schema().name().replaceFirst("Request$", "");
        return output.cast(answer(operation(name), input));
    }

    void call(Shape input) {
        call(input, Shape.class);
    }

    Operation<?, ?> operation(String name) {
        return present(connect.model().operation(name));
    }

    @SuppressWarnings("unchecked") // a wrong input fails in the test that gives it
    private <I extends Shape> Shape answer(Operation<I, ?> operation, Shape input) {
        RequestContext context = new RequestContext("test", connect.model().identity(), operation, scope);
        return operation.answerNow((I) input, context);
    }

    /** Lets everything that takes seconds come to its end. */
    void settle() {
        world.passRealTime(Duration.ofSeconds(1));
        scope.account().timeline().settle();
    }

    static CreateInstanceRequest.Builder instanceRequest(String alias) {
        return CreateInstanceRequest.builder()
                .identityManagementType(DirectoryType.CONNECT_MANAGED)
                .instanceAlias(alias)
                .inboundCallsEnabled(true)
                .outboundCallsEnabled(false);
    }

    CreateInstanceResponse create(String alias) {
        return call(instanceRequest(alias).build(), CreateInstanceResponse.class);
    }

    /** The id of a new, active instance. */
    String instance(String alias) {
        String id = present(create(alias).id());
        settle();
        return id;
    }

    Instance describeInstance(@Nullable String id) {
        return present(
                call(DescribeInstanceRequest.builder().instanceId(present(id)).build(), DescribeInstanceResponse.class)
                        .instance());
    }

    static ClaimPhoneNumberRequest.Builder claimRequest(@Nullable String instanceId, String e164) {
        return ClaimPhoneNumberRequest.builder()
                .instanceId(instanceId)
                .phoneNumber(e164)
                .clientToken(UUID.nameUUIDFromBytes(new byte[] {1}).toString());
    }

    ClaimPhoneNumberResponse claim(@Nullable String instanceId, String e164) {
        return call(claimRequest(instanceId, e164).build(), ClaimPhoneNumberResponse.class);
    }

    /** The id of a number that is claimed, its progress over. */
    String number(@Nullable String instanceId, String e164) {
        String id = present(claim(instanceId, e164).phoneNumberId());
        settle();
        return id;
    }

    ClaimedPhoneNumberSummary describe(@Nullable String idOrArn) {
        return present(call(
                        DescribePhoneNumberRequest.builder()
                                .phoneNumberId(present(idOrArn))
                                .build(),
                        DescribePhoneNumberResponse.class)
                .claimedPhoneNumberSummary());
    }

    String status(@Nullable String id) {
        return present(present(describe(id).phoneNumberStatus()).status()).value();
    }

    void release(@Nullable String idOrArn) {
        call(ReleasePhoneNumberRequest.builder().phoneNumberId(present(idOrArn)).build());
    }

    static SearchAvailablePhoneNumbersRequest.Builder searchRequest(
            String instanceId, PhoneNumberCountryCode country, PhoneNumberType type) {
        return SearchAvailablePhoneNumbersRequest.builder()
                .instanceId(instanceId)
                .phoneNumberCountryCode(country)
                .phoneNumberType(type);
    }

    /** Every number of the region, as ListPhoneNumbersV2 has them. */
    List<ListPhoneNumbersSummary> numbers() {
        ListPhoneNumbersV2Request all =
                ListPhoneNumbersV2Request.builder().maxResults(1000).build();
        return present(call(all, ListPhoneNumbersV2Response.class).listPhoneNumbersSummaryList());
    }

    SearchAvailablePhoneNumbersResponse search(SearchAvailablePhoneNumbersRequest.Builder request) {
        return call(request.build(), SearchAvailablePhoneNumbersResponse.class);
    }

    /** What an answer has to have. */
    static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
