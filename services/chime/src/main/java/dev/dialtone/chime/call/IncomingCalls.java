package dev.dialtone.chime.call;

import dev.dialtone.chime.model.PhoneNumberAssociation;
import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.voice.SipRuleTargetApplication;
import dev.dialtone.chime.model.voice.StoredCall;
import dev.dialtone.chime.model.voice.StoredSipRule;
import dev.dialtone.chime.resource.VoiceConnectors;
import dev.dialtone.chime.sip.SipStores;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.calls.CallRefused;
import dev.dialtone.telephony.chime.CallSimulation.IncomingCall;
import dev.dialtone.telephony.chime.CallSimulation.StartedCall;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls that come, to who is named or to whom the number called belongs; and ends of any calls. */
public final class IncomingCalls {
    private final CallStores stores;
    private final CallLife life;
    private final SipStores sip;
    private final ResourceLookup<StoredPhoneNumber> numbers;
    private final VoiceConnectors connectors;

    /** Who takes a call. */
    private record Taker(
            @Nullable String sipMediaApplicationId,
            @Nullable String voiceConnectorId) {}

    IncomingCalls(
            CallStores stores,
            CallLife life,
            SipStores sip,
            ResourceLookup<StoredPhoneNumber> numbers,
            VoiceConnectors connectors) {
        this.stores = stores;
        this.life = life;
        this.sip = sip;
        this.numbers = numbers;
        this.connectors = connectors;
    }

    /** Has a call come and be answered; {@link CallRefused} when nobody would take it. */
    public StartedCall start(Account account, IncomingCall incoming) {
        Scope scope = Scope.ofAllRegions(account);
        Taker taker = incoming.sipMediaApplicationId() == null && incoming.voiceConnectorId() == null
                ? byNumber(scope, incoming.to())
                : named(scope, incoming);
        StoredCall call = life.begin(
                scope,
                StoredCall.builder()
                        .transactionId(account.ids().uuid())
                        .callId(account.ids().uuid())
                        .fromPhoneNumber(incoming.from())
                        .toPhoneNumber(incoming.to())
                        .sipMediaApplicationId(taker.sipMediaApplicationId())
                        .voiceConnectorId(taker.voiceConnectorId())
                        .startedTimestamp(account.timeline().now())
                        .build());
        return new StartedCall(
                call.transactionId(), call.callId(), taker.sipMediaApplicationId(), taker.voiceConnectorId());
    }

    /** Ends a call, and tells whether there is one. */
    public boolean end(Account account, String transactionId) {
        Scope scope = Scope.ofAllRegions(account);
        life.end(scope, transactionId);
        return stores.calls.exists(scope, transactionId);
    }

    private Taker named(Scope scope, IncomingCall incoming) {
        String application = incoming.sipMediaApplicationId();
        if (application != null && !sip.applications().exists(scope, application)) {
            throw new CallRefused(
                    "sipMediaApplicationId: " + Excerpt.of(application) + " (expected: one of the account)");
        }
        String connector = incoming.voiceConnectorId();
        if (connector != null && connectors.find(scope, connector).isEmpty()) {
            throw new CallRefused("voiceConnectorId: " + Excerpt.of(connector) + " (expected: one of the account)");
        }
        return new Taker(application, connector);
    }

    private Taker byNumber(Scope scope, String to) {
        List<PhoneNumberAssociation> associations =
                numbers.use(scope, to).map(StoredPhoneNumber::associations).orElse(List.of());
        Optional<String> application = value(associations, PhoneNumberAssociationName.SIP_RULE_ID)
                .flatMap(id -> sip.rules().use(scope, id))
                .filter(rule -> !rule.disabled())
                .flatMap(IncomingCalls::firstTarget);
        Optional<String> connector = value(associations, PhoneNumberAssociationName.VOICE_CONNECTOR_ID);
        if (application.isEmpty() && connector.isEmpty()) {
            throw new CallRefused("to: " + to + ", which nobody takes calls to (expected: the number of an enabled SIP"
                    + " rule with a target or of a voice connector; or sipMediaApplicationId or voiceConnectorId)");
        }
        return new Taker(application.orElse(null), connector.orElse(null));
    }

    private static Optional<String> value(List<PhoneNumberAssociation> associations, PhoneNumberAssociationName name) {
        return associations.stream()
                .filter(association -> Objects.equals(association.name(), name))
                .findFirst()
                .map(PhoneNumberAssociation::value);
    }

    /** The target that the rule tries first. */
    private static Optional<String> firstTarget(StoredSipRule rule) {
        List<SipRuleTargetApplication> targets = rule.targetApplications();
        return targets == null
                ? Optional.empty()
                : targets.stream()
                        .min(Comparator.comparingInt(IncomingCalls::priority))
                        .map(SipRuleTargetApplication::sipMediaApplicationId);
    }

    private static int priority(SipRuleTargetApplication target) {
        return target.priority() == null ? Integer.MAX_VALUE : target.priority();
    }
}
