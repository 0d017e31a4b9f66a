package dev.dialtone.connect;

import dev.dialtone.connect.model.AmazonConnectServiceCaller;
import dev.dialtone.connect.model.ClaimPhoneNumberRequest;
import dev.dialtone.connect.model.ClaimPhoneNumberResponse;
import dev.dialtone.connect.model.ClaimedPhoneNumberSummary;
import dev.dialtone.connect.model.CreateInstanceRequest;
import dev.dialtone.connect.model.CreateInstanceResponse;
import dev.dialtone.connect.model.DirectoryType;
import dev.dialtone.connect.model.Instance;
import dev.dialtone.connect.model.ListPhoneNumbersSummary;
import dev.dialtone.connect.model.ListPhoneNumbersV2Request;
import dev.dialtone.connect.model.PhoneNumberCountryCode;
import dev.dialtone.connect.model.PhoneNumberType;
import dev.dialtone.connect.model.PhoneType;
import dev.dialtone.connect.model.SearchAvailablePhoneNumbersRequest;
import dev.dialtone.connect.model.SearchAvailablePhoneNumbersResponse;
import dev.dialtone.connect.model.UserIdentityInfo;
import dev.dialtone.connect.model.UserPhoneConfig;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.OperationCaller;
import dev.dialtone.core.state.World;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberCatalog;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Connect without HTTP, and the calls that most tests make. */
public final class Client {
    private static final NumberCatalog CANDIDATES = new NumberCatalog();

    public final Connect connect;
    public final Inventory inventory;
    public final AmazonConnectServiceCaller caller;
    /** Numbers of AWS End User Messaging SMS, which tests put there. */
    public final TestSources sources;

    private final World world;

    public Client(World world) {
        this.world = world;
        this.inventory = new Inventory(CANDIDATES, world.stores);
        this.sources = new TestSources();
        this.connect = Connect.create(world.stores, world.changeHandlers, inventory, () -> sources);
        this.caller = new AmazonConnectServiceCaller(OperationCaller.of(connect.model(), world.scope));
    }

    private Client(Client other, AmazonConnectServiceCaller caller) {
        this.world = other.world;
        this.caller = caller;
        this.inventory = other.inventory;
        this.connect = other.connect;
        this.sources = other.sources;
    }

    /** The same service, called in another region. */
    public Client in(String region) {
        return new Client(this, caller.in(region));
    }

    public Operation<?, ?> operation(String name) {
        return present(connect.model().operation(name));
    }

    /** Lets everything that takes seconds come to its end. */
    public void settle() {
        world.passRealTime(Duration.ofSeconds(1));
        world.account.timeline().settle();
    }

    public static CreateInstanceRequest.Builder instanceRequest(String alias) {
        return CreateInstanceRequest.builder()
                .identityManagementType(DirectoryType.CONNECT_MANAGED)
                .instanceAlias(alias)
                .inboundCallsEnabled(true)
                .outboundCallsEnabled(false);
    }

    public CreateInstanceResponse create(String alias) {
        return caller.createInstance(instanceRequest(alias).build());
    }

    /** The id of a new, active instance. */
    public String instance(String alias) {
        String id = present(create(alias).id());
        settle();
        return id;
    }

    /** The id of an active instance of us-east-1 with an active replica in us-west-2, the alias of which ends with 2. */
    public String replicated(String alias) {
        String id = present(caller.createInstance(instanceRequest(alias)
                        .identityManagementType(DirectoryType.SAML)
                        .outboundCallsEnabled(true)
                        .build())
                .id());
        settle();
        caller.replicateInstance(
                b -> b.instanceId(id).replicaRegion("us-west-2").replicaAlias(alias + "2"));
        settle();
        return id;
    }

    /** The ARN of a new, active traffic distribution group. */
    public String group(String instanceId, String name) {
        String arn = present(caller.createTrafficDistributionGroup(
                        b -> b.instanceId(instanceId).name(name))
                .arn());
        settle();
        return arn;
    }

    /** The id of a new user, who has the instance's own profiles. */
    public String user(String instanceId, String name) {
        String routing = present(present(caller.listRoutingProfiles(b -> b.instanceId(instanceId))
                        .routingProfileSummaryList())
                .get(0)
                .id());
        String security = present(present(caller.listSecurityProfiles(b -> b.instanceId(instanceId))
                        .securityProfileSummaryList())
                .get(0)
                .id());
        return present(caller.createUser(b -> b.instanceId(instanceId)
                        .username(name)
                        .identityInfo(UserIdentityInfo.builder()
                                .firstName(name)
                                .lastName("Doe")
                                .build())
                        .phoneConfig(UserPhoneConfig.builder()
                                .phoneType(PhoneType.SOFT_PHONE)
                                .build())
                        .routingProfileId(routing)
                        .securityProfileIds(List.of(security)))
                .userId());
    }

    /** The id of a flow of the instance's own, by its name. */
    public String flow(String instanceId, String name) {
        return present(
                present(caller.listContactFlows(b -> b.instanceId(instanceId)).contactFlowSummaryList()).stream()
                        .filter(flow -> name.equals(flow.name()))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    public Instance describeInstance(@Nullable String id) {
        return present(caller.describeInstance(b -> b.instanceId(present(id))).instance());
    }

    public static ClaimPhoneNumberRequest.Builder claimRequest(@Nullable String instanceId, String e164) {
        return ClaimPhoneNumberRequest.builder()
                .instanceId(instanceId)
                .phoneNumber(e164)
                .clientToken(UUID.nameUUIDFromBytes(new byte[] {1}).toString());
    }

    public ClaimPhoneNumberResponse claim(@Nullable String instanceId, String e164) {
        return caller.claimPhoneNumber(claimRequest(instanceId, e164).build());
    }

    /** The id of a number that is claimed, its progress over. */
    public String number(@Nullable String instanceId, String e164) {
        String id = present(claim(instanceId, e164).phoneNumberId());
        settle();
        return id;
    }

    public ClaimedPhoneNumberSummary describe(@Nullable String idOrArn) {
        return present(caller.describePhoneNumber(b -> b.phoneNumberId(present(idOrArn)))
                .claimedPhoneNumberSummary());
    }

    public String status(@Nullable String id) {
        return present(present(describe(id).phoneNumberStatus()).status()).value();
    }

    public void release(@Nullable String idOrArn) {
        caller.releasePhoneNumber(b -> b.phoneNumberId(present(idOrArn)));
    }

    public static SearchAvailablePhoneNumbersRequest.Builder searchRequest(
            String instanceId, PhoneNumberCountryCode country, PhoneNumberType type) {
        return SearchAvailablePhoneNumbersRequest.builder()
                .instanceId(instanceId)
                .phoneNumberCountryCode(country)
                .phoneNumberType(type);
    }

    /** Every number of the region, as ListPhoneNumbersV2 has them. */
    public List<ListPhoneNumbersSummary> numbers() {
        ListPhoneNumbersV2Request all =
                ListPhoneNumbersV2Request.builder().maxResults(1000).build();
        return present(caller.listPhoneNumbersV2(all).listPhoneNumbersSummaryList());
    }

    public SearchAvailablePhoneNumbersResponse search(SearchAvailablePhoneNumbersRequest.Builder request) {
        return caller.searchAvailablePhoneNumbers(request.build());
    }

    /** What an answer has to have. */
    public static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
