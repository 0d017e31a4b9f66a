package dev.dialtone.smsvoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.model.AssociateOriginationIdentityResult;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreatePoolRequest;
import dev.dialtone.smsvoice.model.CreatePoolResult;
import dev.dialtone.smsvoice.model.DeletePoolResult;
import dev.dialtone.smsvoice.model.DescribeKeywordsRequest;
import dev.dialtone.smsvoice.model.DescribeKeywordsResult;
import dev.dialtone.smsvoice.model.DescribePoolsRequest;
import dev.dialtone.smsvoice.model.DescribePoolsResult;
import dev.dialtone.smsvoice.model.DisassociateOriginationIdentityResult;
import dev.dialtone.smsvoice.model.KeywordAction;
import dev.dialtone.smsvoice.model.KeywordInformation;
import dev.dialtone.smsvoice.model.ListPoolOriginationIdentitiesRequest;
import dev.dialtone.smsvoice.model.ListPoolOriginationIdentitiesResult;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.OriginationIdentityMetadata;
import dev.dialtone.smsvoice.model.PoolInformation;
import dev.dialtone.smsvoice.model.PutKeywordResult;
import dev.dialtone.smsvoice.model.RequestSenderIdRequest;
import dev.dialtone.smsvoice.model.RequestSenderIdResult;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.UpdatePoolRequest;
import dev.dialtone.smsvoice.model.UpdatePoolResult;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Pools, sender IDs and keywords for tests, and their refusals. */
public final class OriginationFixture {
    public static final String ARN = "arn:aws:sms-voice:us-east-1:111122223333:";
    public static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:inbound";

    private final World world;
    private final SmsVoiceFixture sms;

    public OriginationFixture(World world, SmsVoiceFixture sms) {
        this.world = world;
        this.sms = sms;
    }

    /** Lets everything that takes AWS a while come to its end. */
    public void settle() {
        world.passRealTime(Duration.ofMinutes(1));
        sms.describe(input -> input);
    }

    /** The id of a Canadian long code for SMS that is ACTIVE. */
    public String number() {
        String id = sms.number();
        settle();
        return id;
    }

    public RequestSenderIdResult senderId(String id, String country) {
        return senderId(id, country, input -> input);
    }

    public RequestSenderIdResult senderId(
            String id, String country, UnaryOperator<RequestSenderIdRequest.Builder> change) {
        return sms.caller.requestSenderId(b -> change.apply(b.senderId(id).isoCountryCode(country)));
    }

    public CreatePoolResult createPool(String identity, UnaryOperator<CreatePoolRequest.Builder> change) {
        return sms.caller.createPool(
                b -> change.apply(b.originationIdentity(identity).messageType(MessageType.TRANSACTIONAL)));
    }

    /** The id of an active pool with this identity. */
    public String pool(String identity) {
        String id = Objects.requireNonNull(createPool(identity, input -> input).poolId());
        settle();
        return id;
    }

    /** The id of an active pool with the sender ID EXAMPLE of GB. */
    public String poolOfSenderId() {
        senderId("EXAMPLE", "GB");
        String id = Objects.requireNonNull(
                createPool("EXAMPLE", input -> input.isoCountryCode("GB")).poolId());
        settle();
        return id;
    }

    public DescribePoolsResult describePools(UnaryOperator<DescribePoolsRequest.Builder> change) {
        return sms.caller.describePools(change);
    }

    public PoolInformation described(String poolId) {
        return Objects.requireNonNull(
                        describePools(input -> input.poolIds(List.of(poolId))).pools())
                .get(0);
    }

    public UpdatePoolResult update(String poolId, UnaryOperator<UpdatePoolRequest.Builder> change) {
        return sms.caller.updatePool(b -> change.apply(b.poolId(poolId)));
    }

    public DeletePoolResult delete(String poolId) {
        return sms.caller.deletePool(b -> b.poolId(poolId));
    }

    public AssociateOriginationIdentityResult associate(String poolId, String identity) {
        return associate(poolId, identity, null);
    }

    public AssociateOriginationIdentityResult associate(String poolId, String identity, @Nullable String country) {
        return sms.caller.associateOriginationIdentity(
                b -> b.poolId(poolId).originationIdentity(identity).isoCountryCode(country));
    }

    public DisassociateOriginationIdentityResult disassociate(
            String poolId, String identity, @Nullable String country) {
        return sms.caller.disassociateOriginationIdentity(
                b -> b.poolId(poolId).originationIdentity(identity).isoCountryCode(country));
    }

    public ListPoolOriginationIdentitiesResult list(
            String poolId, UnaryOperator<ListPoolOriginationIdentitiesRequest.Builder> change) {
        return sms.caller.listPoolOriginationIdentities(b -> change.apply(b.poolId(poolId)));
    }

    /** The ids of a pool's members. */
    public List<String> members(String poolId) {
        return ids(list(poolId, input -> input));
    }

    public static List<String> ids(ListPoolOriginationIdentitiesResult result) {
        return Objects.requireNonNull(result.originationIdentities()).stream()
                .map(OriginationIdentityMetadata::originationIdentity)
                .toList();
    }

    public PutKeywordResult put(String identity, String keyword, String message, @Nullable KeywordAction action) {
        return sms.caller.putKeyword(b -> b.originationIdentity(identity)
                .keyword(keyword)
                .keywordMessage(message)
                .keywordAction(action));
    }

    public DescribeKeywordsResult describeKeywords(
            String identity, UnaryOperator<DescribeKeywordsRequest.Builder> change) {
        return sms.caller.describeKeywords(b -> change.apply(b.originationIdentity(identity)));
    }

    /** The names of an identity's keywords. */
    public List<String> keywords(String identity) {
        return names(describeKeywords(identity, input -> input));
    }

    public static List<String> names(DescribeKeywordsResult result) {
        return Objects.requireNonNull(result.keywords()).stream()
                .map(KeywordInformation::keyword)
                .toList();
    }

    public static void conflict(ThrowingCallable call, ConflictExceptionReason reason, ResourceType type, String id) {
        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, call);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.resourceType()).isEqualTo(type);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }

    public static void notFound(ThrowingCallable call, ResourceType type, String id) {
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(ResourceNotFoundException.class, call);
        assertThat(refusal.resourceType()).isEqualTo(type);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }

    public static void invalid(ThrowingCallable call, ValidationExceptionReason reason, String... fields) {
        ValidationException refusal = SmsVoiceFixture.refusal(ValidationException.class, call);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly(fields);
    }
}
