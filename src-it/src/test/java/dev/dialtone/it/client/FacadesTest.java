package dev.dialtone.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.Account;
import dev.dialtone.client.Clock;
import dev.dialtone.client.Dialtone;
import dev.dialtone.client.DialtoneException;
import dev.dialtone.client.NotifyConfigurations;
import dev.dialtone.client.Numbers;
import dev.dialtone.client.Registrations;
import dev.dialtone.client.Transitions;
import dev.dialtone.client.model.AccountSettings;
import dev.dialtone.client.model.AccountTier;
import dev.dialtone.client.model.Channel;
import dev.dialtone.client.model.Event;
import dev.dialtone.client.model.EventDelivery;
import dev.dialtone.client.model.GivenNumber;
import dev.dialtone.client.model.NumberType;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.client.model.RecordedCall;
import dev.dialtone.client.model.RegistrationReview;
import dev.dialtone.client.model.ReviewDecision;
import dev.dialtone.client.model.ReviewReason;
import dev.dialtone.client.model.ReviewRule;
import dev.dialtone.client.model.ReviewRuleDecision;
import dev.dialtone.client.model.Transition;
import dev.dialtone.client.model.TransitionMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything but inbox and handsets, against a server. */
class FacadesTest {

    private static final String SMS_VOICE = "pinpoint-sms-voice-v2";
    private static final String BRAND = "US_TEN_DLC_BRAND_REGISTRATION";

    private final Dialtone dialtone = RunningServer.newAccount();
    private final Sms sms = new Sms(dialtone);

    @Test
    void clockStopsMovesAndGoesOn() {
        Clock clock = dialtone.clock();
        assertThat(clock.isFrozen()).isFalse();
        Instant frozen = clock.freeze();
        assertThat(clock.isFrozen()).isTrue();
        assertThat(clock.now()).isEqualTo(frozen);
        assertThat(clock.advance(Duration.ofDays(3))).isEqualTo(frozen.plus(Duration.ofDays(3)));
        Instant later = Instant.parse("2100-01-01T00:00:00Z");
        assertThat(clock.set(later)).isEqualTo(later);
        assertThat(clock.freeze(later.plusMillis(1))).isEqualTo(later.plusMillis(1));
        assertThat(clock.thaw()).isAfterOrEqualTo(later);
        assertThat(clock.isFrozen()).isFalse();
        assertThatThrownBy(() -> clock.set(Instant.EPOCH))
                .isInstanceOf(DialtoneException.class)
                .hasMessageContaining("PUT " + dialtone.endpoint() + "/_dialtone/clock?account=" + dialtone.accountId()
                        + ": 400 BadRequest: now: to 1970-01-01T00:00:00Z");
    }

    @Test
    void accountChangesWhatItIsTold() {
        Account account = dialtone.account();
        assertThat(account.get().tier()).isEqualTo(AccountTier.PRODUCTION);
        assertThat(account.tier(AccountTier.SANDBOX).tier()).isEqualTo(AccountTier.SANDBOX);
        assertThat(account.quotas(QuotaLevel.AWS).quotaLevel()).isEqualTo(QuotaLevel.AWS);
        assertThat(account.quota("POOLS_PER_ACCOUNT", 3).quotas()).containsEntry("POOLS_PER_ACCOUNT", 3);
        assertThat(account.spendLimit(Channel.TEXT, 5).spendLimits()).containsEntry("TEXT", 5L);
        assertThat(account.spendLimit("NOTIFY", 6).spendLimits()).containsEntry("NOTIFY", 6L);
        assertThat(account.enforcedSpendLimit(Channel.TEXT, 1).enforcedSpendLimits())
                .containsEntry("TEXT", 1L);
        assertThat(account.registrationReview(RegistrationReview.MANUAL).registrationReview())
                .isEqualTo(RegistrationReview.MANUAL);
        ReviewRule deny = ReviewRule.builder()
                .registrationType("*")
                .decision(ReviewRuleDecision.DENY)
                .reasons(List.of(ReviewReason.builder().reason("Try again.").build()))
                .build();
        assertThat(account.reviewRules(deny).reviewRules()).containsExactly(deny);
        AccountSettings all =
                account.set(settings -> settings.tier(AccountTier.PRODUCTION).reviewRules(List.of()));
        assertThat(all.reviewRules()).isEmpty();
        assertThat(account.get()).isEqualTo(all);
        assertThatThrownBy(() -> account.quota("POOL_PER_ACCOUNT", 3))
                .isInstanceOf(DialtoneException.class)
                .hasMessageContaining("POOLS_PER_ACCOUNT");
    }

    @Test
    void registrationsAreDecidedByHand() {
        Registrations registrations = dialtone.registrations();
        dialtone.clock().freeze();
        dialtone.account().registrationReview(RegistrationReview.MANUAL);

        String offline = sms.submitted(BRAND);
        assertThat(registrations.requireOfflineReview(offline).versionStatus()).isEqualTo("REQUIRES_OFFLINE_REVIEW");
        assertThat(registrations.approve(offline).versionStatus()).isEqualTo("APPROVED");
        dialtone.clock().advance(Duration.ofMinutes(1));
        assertThat(registrations.revoke(offline, "Complaints").registrationStatus())
                .isEqualTo("REQUIRES_UPDATES");

        assertThat(registrations
                        .requireUpdates(sms.submitted(BRAND), "First", "Second")
                        .registrationStatus())
                .isEqualTo("REQUIRES_UPDATES");
        assertThat(registrations.deny(sms.submitted(BRAND), "No").versionStatus())
                .isEqualTo("DENIED");
        assertThat(registrations
                        .review(
                                sms.submitted(BRAND),
                                ReviewDecision.DENY,
                                List.of(ReviewReason.builder()
                                        .reason("No")
                                        .description("Not like this.")
                                        .fieldPath("companyInfo.companyName")
                                        .build()))
                        .versionNumber())
                .isEqualTo(1);
        assertThatThrownBy(() -> registrations.authenticate(offline))
                .isInstanceOf(DialtoneException.class)
                .hasMessageContaining("REQUIRES_AUTHENTICATION");
    }

    @Test
    void notifyConfigurationsAreDecidedByHand() {
        NotifyConfigurations configurations = dialtone.notifyConfigurations();
        dialtone.clock().freeze();
        String id = sms.notifyConfiguration("Example");
        assertThat(configurations.requireVerification(id).status()).isEqualTo("REQUIRES_VERIFICATION");
        assertThat(configurations.reject(id).rejectionReason()).isNotEmpty();
        assertThat(configurations.reject(id, "Not yours").rejectionReason()).isEqualTo("Not yours");
        assertThat(configurations.approve(id).status()).isEqualTo("ACTIVE");
    }

    @Test
    void numbersAreDrawnGivenAndTaken() {
        Numbers numbers = dialtone.numbers();
        assertThat(numbers.draw().identity()).startsWith("+1");
        GivenNumber tollFree =
                numbers.draw(number -> number.isoCountryCode("US").numberType(NumberType.TOLL_FREE));
        assertThat(tollFree.number()).containsEntry("NumberType", "TOLL_FREE");
        assertThat(numbers.give("+12065550100").identity()).isEqualTo("+12065550100");
        GivenNumber shop = numbers.give("SHOP/GB", sender -> sender.tags(Map.of("team", "checkout")));
        assertThat(shop.identity()).isEqualTo("SHOP/GB");
        numbers.remove("+12065550100");
        numbers.remove("SHOP/GB");
        assertThatThrownBy(() -> numbers.remove("SHOP/GB"))
                .isInstanceOfSatisfying(
                        DialtoneException.class,
                        refused -> assertThat(refused.status()).isEqualTo(404));
    }

    @Test
    void numbersWithoutTheirPlusSignAreRefused() {
        assertThatThrownBy(() -> dialtone.numbers().give("2045550100"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("identity: 2045550100 (expected: E.164 such as +12045550100");
    }

    @Test
    void numbersAreInTheRegionThatWasAskedFor() {
        assertThat(dialtone.inRegion("eu-west-1").numbers().draw().region()).isEqualTo("eu-west-1");
        assertThat(dialtone.numbers().draw().region()).isEqualTo("us-east-1");
    }

    @Test
    void eventsAreListedAndForgotten() {
        sms.call("CreateConfigurationSet", Map.of("ConfigurationSetName", "shop"));
        sms.call(
                "CreateEventDestination",
                Map.of(
                        "ConfigurationSetName",
                        "shop",
                        "EventDestinationName",
                        "topic",
                        "MatchingEventTypes",
                        List.of("ALL"),
                        "SnsDestination",
                        Map.of("TopicArn", "arn:aws:sns:us-east-1:" + dialtone.accountId() + ":shop")));
        dialtone.clock().freeze();
        sms.call(
                "SendTextMessage",
                Map.of(
                        "OriginationIdentity", sms.number(),
                        "DestinationPhoneNumber", "+12045550123",
                        "MessageBody", "Hello",
                        "ConfigurationSetName", "shop"));
        dialtone.clock().advance(Duration.ofMinutes(1));

        List<Event> events = dialtone.events().list();
        assertThat(events).extracting(Event::type).contains("TEXT_DELIVERED");
        assertThat(events.get(0).event()).containsEntry("destinationPhoneNumber", "+12045550123");
        assertThat(events.get(0).delivery()).isEqualTo(EventDelivery.RECORDED);
        assertThat(dialtone.events().list(query -> query.destination("webhook")))
                .isEmpty();
        dialtone.events().clear();
        assertThat(dialtone.events().list()).isEmpty();
    }

    @Test
    void requestsAreListedAndForgotten() {
        sms.send(sms.number(), "+12045550123", "Hello");
        RecordedCall sent = dialtone.requests()
                .list(query -> query.operation("SendTextMessage"))
                .get(0);
        assertThat(sent.service()).isEqualTo(SMS_VOICE);
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.input()).containsEntry("MessageBody", "Hello");
        dialtone.requests().clear();
        assertThat(dialtone.requests().list()).isEmpty();
    }

    @Test
    void transitionsAreSet() {
        Transitions transitions = dialtone.transitions();
        assertThat(modes(transitions.immediate(SMS_VOICE, "pool"))).containsOnly(TransitionMode.IMMEDIATE);
        assertThat(modes(transitions.after(SMS_VOICE, "pool", Duration.ofSeconds(3))))
                .containsOnly(TransitionMode.AFTER);
        assertThat(modes(transitions.reads(SMS_VOICE, "pool", 2))).containsOnly(TransitionMode.READS);
        List<Transition> pools = transitions.get().stream()
                .filter(transition -> transition.resource().equals("pool"))
                .toList();
        assertThat(pools).allMatch(transition -> Integer.valueOf(2).equals(transition.reads()));
        assertThat(transitions.set(pools.get(0))).hasSameSizeAs(transitions.get());
        assertThatThrownBy(() -> transitions.immediate(SMS_VOICE, "pol"))
                .isInstanceOfSatisfying(
                        DialtoneException.class,
                        refused -> assertThat(refused.status()).isEqualTo(404));
    }

    private static List<TransitionMode> modes(List<Transition> transitions) {
        return transitions.stream()
                .filter(transition -> transition.service().equals(SMS_VOICE)
                        && transition.resource().equals("pool"))
                .map(Transition::mode)
                .toList();
    }

    @Test
    void resetForgetsTheAccountAndNoOther() {
        Dialtone other = RunningServer.newAccount();
        new Sms(other).send(new Sms(other).number(), "+12045550123", "Hello");
        sms.send(sms.number(), "+12045550123", "Hello");
        dialtone.reset();
        assertThat(dialtone.inbox().messages()).isEmpty();
        assertThat(other.inbox().messages()).hasSize(1);
    }

    @Test
    void resetWithASeedRepeatsARun() {
        dialtone.reset(42);
        String first = sms.number();
        dialtone.reset(42);
        assertThat(sms.number()).isEqualTo(first);
    }

    @Test
    void healthNamesVersionAndServices() {
        assertThat(dialtone.health().services()).containsKey(SMS_VOICE);
        assertThat(dialtone.health().version()).isNotEmpty();
        assertThat(dialtone.isReady()).isTrue();
        assertThat(dialtone.api().getCoverage().operations()).isNotEmpty();
    }
}
