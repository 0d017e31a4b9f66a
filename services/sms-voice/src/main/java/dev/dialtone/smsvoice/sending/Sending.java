package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.configuration.ConfigurationStores;
import dev.dialtone.smsvoice.configuration.ProtectRules;
import dev.dialtone.smsvoice.configuration.ProtectRules.Rule;
import dev.dialtone.smsvoice.configuration.Spending;
import dev.dialtone.smsvoice.delivery.ApprovedMessage;
import dev.dialtone.smsvoice.delivery.Deliveries;
import dev.dialtone.smsvoice.message.MessageKind;
import dev.dialtone.smsvoice.message.Price;
import dev.dialtone.smsvoice.message.PriceList;
import dev.dialtone.smsvoice.message.RcsOrder;
import dev.dialtone.smsvoice.message.Recipient;
import dev.dialtone.smsvoice.message.SendOrder;
import dev.dialtone.smsvoice.message.Sender;
import dev.dialtone.smsvoice.model.ConfigurationSet;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.ProtectStatus;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.SentFallback;
import dev.dialtone.smsvoice.model.SentRcs;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.model.VerificationStatus;
import dev.dialtone.smsvoice.optout.OptOuts;
import dev.dialtone.smsvoice.origination.SenderTraits.Route;
import dev.dialtone.smsvoice.rcs.RcsBilling;
import dev.dialtone.smsvoice.rcs.RcsReach;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.smsvoice.sending.SenderSelector.RequestedSender;
import dev.dialtone.telephony.account.AccountSettingsStore;
import dev.dialtone.telephony.messages.Money;
import dev.dialtone.telephony.model.Tier;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of every message from a request to its delivery: the rules that all kinds have in common, one error for each. In
 * which order AWS looks at them is told nowhere; this one goes from what the request names to what the account may do.
 */
public final class Sending {
    private static final ResourceType NUMBER = ResourceType.PHONE_NUMBER;

    private final SendingStores stores;
    private final ConfigurationStores configuration;
    private final ProtectRules protectRules;
    private final OptOuts optOuts;
    private final SenderSelector senderSelector;
    private final RcsReach rcsReach;
    private final Spending spending;
    private final Deliveries deliveries;
    private final @Nullable MessageThrottle throttle;

    Sending(
            SendingStores stores,
            ConfigurationStores configuration,
            ProtectRules protectRules,
            OptOuts optOuts,
            SenderSelector senderSelector,
            RcsReach rcsReach,
            Spending spending,
            Deliveries deliveries,
            @Nullable MessageThrottle throttle) {
        this.throttle = throttle;
        this.stores = stores;
        this.configuration = configuration;
        this.protectRules = protectRules;
        this.optOuts = optOuts;
        this.senderSelector = senderSelector;
        this.rcsReach = rcsReach;
        this.spending = spending;
        this.deliveries = deliveries;
    }

    /**
     * Sends a message, or only checks it when the request says so.
     *
     * @return the id of the message; with a dry run, that of none
     */
    String send(RequestContext context, SendOrder order) {
        return dispatch(context, check(context, order));
    }

    /** Sends what has been {@linkplain #check checked}, or nothing when the request says so; answers as {@link #send}. */
    public String dispatch(RequestContext context, ApprovedMessage approved) {
        if (approved.order().input().dryRun()) {
            return context.account().ids().uuid();
        }
        if (throttle != null) {
            throttle.count(context.scope(), approved);
        }
        return deliveries.begin(context.scope(), approved, context.later());
    }

    /** What there is to send, or the first error. Changes nothing. */
    public ApprovedMessage check(RequestContext context, SendOrder order) {
        Recipient recipient = Recipient.of(context.account(), order.input().destinationPhoneNumber());
        RequestedSender requested = senderSelector.requested(context, order, recipient);
        ConfigurationSet set = configurationSet(context, order);
        String protectConfiguration = order.choice().protectConfiguration();
        String requestedProtection = protectConfiguration == null
                ? null
                : configuration
                        .protectConfigurations()
                        .require(context, protectConfiguration, "protectConfigurationId")
                        .protectConfigurationId();
        return check(context.scope(), order, recipient, requested, set, requestedProtection);
    }

    /**
     * The same, for what is looked up already.
     *
     * @param requestedProtection the id of the protect configuration that is named; absent: none
     */
    ApprovedMessage check(
            Scope scope,
            SendOrder order,
            Recipient recipient,
            RequestedSender requested,
            @Nullable ConfigurationSet set,
            @Nullable String requestedProtection) {
        Sender sender = senderSelector.choose(scope, requested, order, recipient, set);
        if (!order.rules().toAnybody()) {
            requireReachable(scope, recipient, sender);
        }
        RcsBilling billing = sender.isAgent() ? billing(order, recipient) : null;
        NumberCapability capability = billing == null ? order.kind().capability() : NumberCapability.RCS;
        int units = billing == null ? order.payment().units() : billing.units();
        Rule protect = protect(scope, requestedProtection, set, capability, recipient);
        Price price = price(order, capability, units, recipient, sender.traits().route());
        spending.require(scope, ApprovedMessage.spendChannel(order, billing != null), price.total());
        MessageType messageType = messageType(order, set);
        if (messageType == null) {
            messageType = Objects.requireNonNullElse(sender.traits().messageType(), MessageType.TRANSACTIONAL);
        }
        SentRcs rcs = billing == null ? null : rcs(scope, order, sender, recipient, requested, set, billing);
        return new ApprovedMessage(
                order,
                sender,
                recipient,
                messageType,
                new ApprovedMessage.Configuration(set, protect),
                new ApprovedMessage.Charge(units, price),
                rcs,
                requested.poolId());
    }

    private static RcsBilling billing(SendOrder order, Recipient recipient) {
        RcsOrder rcs = order.rcs();
        return rcs == null
                ? RcsBilling.of(recipient.countryOrNone(), order.content().body(), true)
                : RcsBilling.of(recipient.countryOrNone(), rcs.text(), rcs.isPlain());
    }

    /** Text goes on as SMS where AWS may choose, and has another sender to choose. */
    private SentRcs rcs(
            Scope scope,
            SendOrder order,
            Sender sender,
            Recipient recipient,
            RequestedSender requested,
            @Nullable ConfigurationSet set,
            RcsBilling billing) {
        SentFallback fallback = null;
        if (order.rcs() != null) {
            fallback = order.rcs().fallback();
        } else if (senderSelector.hasOther(scope, requested, order, recipient, set)) {
            fallback = RcsFallbacks.continuing(order);
        }
        return SentRcs.builder()
                .billingEventType(billing.eventType())
                .businessId(rcsReach.businessId(scope, sender.id(), recipient))
                .agentCountry(recipient.country())
                .fallback(fallback)
                .build();
    }

    /** The type that the request names, else that of the configuration set; absent: the sender decides. */
    static @Nullable MessageType messageType(SendOrder order, @Nullable ConfigurationSet set) {
        MessageType chosen = order.choice().messageType();
        if (chosen != null) {
            return chosen;
        }
        return set == null ? null : set.defaultMessageType();
    }

    private @Nullable ConfigurationSet configurationSet(RequestContext context, SendOrder order) {
        String name = order.input().configurationSetName();
        return name == null ? null : configuration.configurationSets().require(context, name, "configurationSetName");
    }

    /** Refuses whom an account in the sandbox may not write to yet, and who has opted out. */
    private void requireReachable(Scope scope, Recipient recipient, Sender sender) {
        String e164 = recipient.e164();
        if (AccountSettingsStore.of(scope.account()).tier().equals(Tier.SANDBOX)
                && recipient.simulator() == null
                && !isVerified(scope, e164)) {
            throw SmsVoiceErrors.conflict(ConflictExceptionReason.DESTINATION_PHONE_NUMBER_NOT_VERIFIED, NUMBER, e164);
        }
        String optOutList = sender.optOutList();
        if (optOutList != null && optOuts.contains(scope, optOutList, e164)) {
            throw SmsVoiceErrors.conflict(ConflictExceptionReason.DESTINATION_PHONE_NUMBER_OPTED_OUT, NUMBER, e164);
        }
    }

    /** Looks at all of them: an account has ten. */
    private boolean isVerified(Scope scope, String e164) {
        return stores.verifiedDestinationNumbers.entries().stream(scope)
                .anyMatch(number -> number.destinationPhoneNumber().equals(e164)
                        && number.status().equals(VerificationStatus.VERIFIED));
    }

    private @Nullable Rule protect(
            Scope scope,
            @Nullable String requested,
            @Nullable ConfigurationSet set,
            NumberCapability capability,
            Recipient recipient) {
        Optional<Rule> rule = protectRules
                .governing(scope, requested, set == null ? null : set.configurationSetName())
                .map(id -> protectRules.of(scope, id, capability, recipient.country(), recipient.e164()));
        if (rule.isPresent() && rule.get().status().equals(ProtectStatus.BLOCK)) {
            throw SmsVoiceErrors.conflict(
                    rule.get().byNumber()
                            ? ConflictExceptionReason.DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE
                            : ConflictExceptionReason.DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION,
                    ResourceType.PROTECT_CONFIGURATION,
                    rule.get().protectConfigurationId());
        }
        return rule.orElse(null);
    }

    /** The price of the message, or a ValidationException when it is more than the request allows. */
    private static Price price(
            SendOrder order, NumberCapability capability, int units, Recipient recipient, Route route) {
        if (order.rules().free()) {
            return Price.NOTHING;
        }
        Price price = PriceList.of(capability, recipient.countryOrNone(), route, units);
        Money highest = order.payment().maxPrice();
        if (highest != null) {
            boolean isCall = order.kind() == MessageKind.VOICE;
            Money asked = isCall
                    ? PriceList.of(capability, recipient.countryOrNone(), route, 1)
                            .total()
                    : price.total();
            if (asked.compareTo(highest) > 0) {
                throw SmsVoiceErrors.invalid(
                        ValidationExceptionReason.PRICE_OVER_THRESHOLD,
                        isCall ? "maxPricePerMinute" : "maxPrice",
                        "It costs " + asked.dollars() + " dollars" + (isCall ? " a minute" : ""));
            }
        }
        return price;
    }
}
