package dev.dialtone.smsvoice.sending;

import static dev.dialtone.smsvoice.model.VerificationStatus.PENDING;
import static dev.dialtone.smsvoice.model.VerificationStatus.UNSUPPORTED;
import static dev.dialtone.smsvoice.model.VerificationStatus.VERIFIED;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.Transitions;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateVerifiedDestinationNumberRequest;
import dev.dialtone.smsvoice.model.CreateVerifiedDestinationNumberResult;
import dev.dialtone.smsvoice.model.DeleteVerifiedDestinationNumberRequest;
import dev.dialtone.smsvoice.model.DeleteVerifiedDestinationNumberResult;
import dev.dialtone.smsvoice.model.DescribeVerifiedDestinationNumbersRequest;
import dev.dialtone.smsvoice.model.DescribeVerifiedDestinationNumbersResult;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.SendDestinationNumberVerificationCodeRequest;
import dev.dialtone.smsvoice.model.SendDestinationNumberVerificationCodeResult;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.model.VerificationStatus;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumber;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumberFilterName;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumberInformation;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumberOperations;
import dev.dialtone.smsvoice.model.VerifyDestinationNumberRequest;
import dev.dialtone.smsvoice.model.VerifyDestinationNumberResult;
import dev.dialtone.smsvoice.resource.E164Input;
import dev.dialtone.smsvoice.resource.Filter;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.NewTags;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a code has shown to belong to somebody who wants the messages, or whose handset has accepted to test an RCS agent
 * ({@link RcsTesterInvitations}). The code that was sent last is good, for a
 * quarter of an hour. AWS keeps a new number for a day; here it may be deleted at once.
 */
final class VerifiedDestinationNumbers implements VerifiedDestinationNumberOperations {
    private static final ResourceType TYPE = ResourceType.VERIFIED_DESTINATION_NUMBER;
    private static final String ID = "verifiedDestinationNumberId";
    private static final String NUMBERS = "destinationPhoneNumbers";
    private static final int CODE_DIGITS = 6;
    private static final Duration CODE_VALIDITY = Duration.ofMinutes(15);
    private static final Duration ATTEMPTS_PERIOD = Duration.ofHours(24);

    static final Transitions<VerificationStatus> LIFE = Transitions.of(VerificationStatus.class)
            .allow(PENDING, VERIFIED, UNSUPPORTED)
            .allow(VERIFIED)
            .allow(UNSUPPORTED, VERIFIED)
            .build();

    private final SendingStores stores;
    private final ResourceLookup<RcsAgent> rcsAgents;
    private final VerificationMessages messages;
    private final RcsTesterInvitations invitations;
    private final ResourceKit kit;

    VerifiedDestinationNumbers(
            SendingStores stores,
            ResourceLookup<RcsAgent> rcsAgents,
            VerificationMessages messages,
            RcsTesterInvitations invitations,
            ResourceKit kit) {
        this.stores = stores;
        this.rcsAgents = rcsAgents;
        this.messages = messages;
        this.invitations = invitations;
        this.kit = kit;
    }

    /** A number is there once without an RCS agent, and once for each agent that it tests. */
    @Override
    public CreateVerifiedDestinationNumberResult createVerifiedDestinationNumber(
            CreateVerifiedDestinationNumberRequest input, RequestContext context) {
        Scope scope = context.scope();
        NewTags tags = kit.tags().checked(scope, input.tags());
        String e164 = E164Input.e164(input.destinationPhoneNumber(), "destinationPhoneNumber");
        String agent = input.rcsAgentId() == null
                ? null
                : rcsAgents.require(context, input.rcsAgentId(), "rcsAgentId").rcsAgentId();
        for (VerifiedDestinationNumber number :
                stores.verifiedDestinationNumbers.entries().values(scope)) {
            if (number.destinationPhoneNumber().equals(e164) && Objects.equals(number.rcsAgentId(), agent)) {
                throw conflict(ConflictExceptionReason.RESOURCE_ALREADY_EXISTS, number);
            }
        }
        kit.requireQuota(
                scope,
                ServiceQuotaExceededExceptionReason.VERIFIED_DESTINATION_NUMBERS_PER_ACCOUNT,
                stores.verifiedDestinationNumbers);
        String id = "vdn-" + context.account().ids().hex(32);
        VerifiedDestinationNumber number = VerifiedDestinationNumber.builder()
                .verifiedDestinationNumberArn(stores.verifiedDestinationNumbers.arn(context, id))
                .verifiedDestinationNumberId(id)
                .destinationPhoneNumber(e164)
                .createdTimestamp(context.now())
                .status(PENDING)
                .rcsAgentId(agent)
                .attemptTimestamps(List.of())
                .build();
        stores.verifiedDestinationNumbers.create(context, number, tags.byKey());
        if (agent != null) {
            invitations.send(scope, id);
        }
        return CreateVerifiedDestinationNumberResult.builder()
                .from(number)
                .status(number.status())
                .rcsAgentId(agent)
                .tags(tags.shown())
                .build();
    }

    /** Shows what is named by id, then what is named by number; all when nothing is. */
    @Override
    public DescribeVerifiedDestinationNumbersResult describeVerifiedDestinationNumbers(
            DescribeVerifiedDestinationNumbersRequest input, RequestContext context) {
        Predicate<VerifiedDestinationNumber> filter = Filter.all(
                input.filters(),
                () -> Map.of(
                        VerifiedDestinationNumberFilterName.STATUS,
                        Filter.ofEnum(VerificationStatus.SCHEMA, VerifiedDestinationNumber::status),
                        VerifiedDestinationNumberFilterName.RCS_AGENT_ID,
                        Filter.ofText(VerifiedDestinationNumber::rcsAgentId)));
        List<String> ids = new ArrayList<>(orNone(input.verifiedDestinationNumberIds()));
        for (String number : orNone(input.destinationPhoneNumbers())) {
            ids.addAll(idsOf(context.scope(), E164Input.e164(number, NUMBERS)));
        }
        Page<VerifiedDestinationNumberInformation> page = new Listing<>(
                        stores.verifiedDestinationNumbers, "verifiedDestinationNumberIds")
                .page(context, input, ids, null, filter)
                .map(number -> VerifiedDestinationNumberInformation.builder()
                        .from(number)
                        .status(number.status())
                        .rcsAgentId(number.rcsAgentId())
                        .build());
        return DescribeVerifiedDestinationNumbersResult.builder()
                .verifiedDestinationNumbers(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public SendDestinationNumberVerificationCodeResult sendDestinationNumberVerificationCode(
            SendDestinationNumberVerificationCodeRequest input, RequestContext context) {
        Scope scope = context.scope();
        VerifiedDestinationNumber number = require(context, input.verifiedDestinationNumberId());
        refuseVerified(number);
        List<Instant> attempts = attemptsOfToday(context, number);
        attempts.add(context.now());
        kit.quotas().require(scope, ServiceQuotaExceededExceptionReason.VERIFICATION_ATTEMPTS_PER_DAY, attempts.size());
        String code = context.account().ids().digits(CODE_DIGITS);
        String messageId = messages.send(context, number, input, code);
        replace(
                scope,
                number.toBuilder()
                        .code(code)
                        .codeExpiryTimestamp(context.now().plus(CODE_VALIDITY))
                        .attemptTimestamps(attempts)
                        .build());
        return SendDestinationNumberVerificationCodeResult.builder()
                .messageId(messageId)
                .build();
    }

    @Override
    public VerifyDestinationNumberResult verifyDestinationNumber(
            VerifyDestinationNumberRequest input, RequestContext context) {
        VerifiedDestinationNumber number = require(context, input.verifiedDestinationNumberId());
        refuseVerified(number);
        if (!input.verificationCode().equals(number.code()) || number.codeExpiryTimestamp() == null) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.VERIFICATION_CODE_MISMATCH,
                    "verificationCode",
                    "It is not the code that was sent last");
        }
        if (!context.now().isBefore(number.codeExpiryTimestamp())) {
            throw conflict(ConflictExceptionReason.VERIFICATION_CODE_EXPIRED, number);
        }
        VerifiedDestinationNumber verified = replace(
                context.scope(),
                number.toBuilder()
                        .status(LIFE.move(number.status(), VERIFIED))
                        .code(null)
                        .codeExpiryTimestamp(null)
                        .build());
        return VerifyDestinationNumberResult.builder()
                .from(verified)
                .status(verified.status())
                .build();
    }

    @Override
    public DeleteVerifiedDestinationNumberResult deleteVerifiedDestinationNumber(
            DeleteVerifiedDestinationNumberRequest input, RequestContext context) {
        VerifiedDestinationNumber number = require(context, input.verifiedDestinationNumberId());
        invitations.withdraw(context.scope(), number.verifiedDestinationNumberId());
        stores.verifiedDestinationNumbers.remove(context.scope(), number.verifiedDestinationNumberId());
        return DeleteVerifiedDestinationNumberResult.builder().from(number).build();
    }

    private VerifiedDestinationNumber require(RequestContext context, String idOrArn) {
        return stores.verifiedDestinationNumbers.require(context, idOrArn, ID);
    }

    private VerifiedDestinationNumber replace(Scope scope, VerifiedDestinationNumber number) {
        return stores.verifiedDestinationNumbers.put(scope, number);
    }

    /** Goes through all: an account has ten. */
    private List<String> idsOf(Scope scope, String e164) {
        List<String> ids = new ArrayList<>();
        for (VerifiedDestinationNumber number :
                stores.verifiedDestinationNumbers.entries().values(scope)) {
            if (number.destinationPhoneNumber().equals(e164)) {
                ids.add(number.verifiedDestinationNumberId());
            }
        }
        if (ids.isEmpty()) {
            throw SmsVoiceErrors.notFound(TYPE, e164);
        }
        return ids;
    }

    private static List<Instant> attemptsOfToday(RequestContext context, VerifiedDestinationNumber number) {
        Instant since = context.now().minus(ATTEMPTS_PERIOD);
        List<Instant> attempts = new ArrayList<>();
        for (Instant attempt : number.attemptTimestamps()) {
            if (attempt.isAfter(since)) {
                attempts.add(attempt);
            }
        }
        return attempts;
    }

    private static void refuseVerified(VerifiedDestinationNumber number) {
        if (number.status().equals(VERIFIED)) {
            throw conflict(ConflictExceptionReason.VERIFICATION_ALREADY_COMPLETE, number);
        }
    }

    private static ConflictException conflict(ConflictExceptionReason reason, VerifiedDestinationNumber number) {
        return SmsVoiceErrors.conflict(reason, TYPE, number.verifiedDestinationNumberId());
    }

    private static List<String> orNone(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }
}
