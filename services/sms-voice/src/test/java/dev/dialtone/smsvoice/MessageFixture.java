package dev.dialtone.smsvoice;

import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.VerificationStatus;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumber;
import dev.dialtone.telephony.account.AccountSettingsStore;
import dev.dialtone.telephony.account.SpendChannel;
import dev.dialtone.telephony.handsets.HandsetSettingsStore;
import dev.dialtone.telephony.messages.Message;
import dev.dialtone.telephony.model.AccountSettings;
import dev.dialtone.telephony.model.HandsetSettings;
import dev.dialtone.telephony.model.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What tests of sending need: numbers to send from, people to send to, and what has become of a message. */
public final class MessageFixture {
    private final World world;
    private final SmsVoiceFixture sms;

    public MessageFixture(World world, SmsVoiceFixture sms) {
        this.world = world;
        this.sms = sms;
    }

    /** The id of an active Canadian long code that can do this. */
    public String number(NumberCapability... capabilities) {
        String id = SmsVoiceFixture.id(sms.request(input -> input.numberCapabilities(List.of(capabilities))));
        pass(Duration.ofSeconds(1));
        return id;
    }

    public void pass(Duration time) {
        world.passRealTime(time);
        world.account.timeline().settle();
    }

    public Message message(String id) {
        return sms.inbox.find(world.account, id).orElseThrow();
    }

    /** The statuses of a message's events, after some time. */
    public List<String> story(String id) {
        pass(Duration.ofSeconds(10));
        return message(id).events().stream()
                .map(event -> (String)
                        Objects.requireNonNull((Map<?, ?>) event.value()).get("messageStatus"))
                .toList();
    }

    public long messages() {
        return sms.inbox.all(world.account).count();
    }

    /** Lets the handset of a number end every message so. */
    public void outcome(String number, String outcome) {
        HandsetSettingsStore.put(
                world.account,
                number,
                HandsetSettings.builder().outcome(outcome).build());
    }

    /** Puts the account into the sandbox. */
    public void sandbox() {
        AccountSettingsStore.put(
                world.account, AccountSettings.builder().tier(Tier.SANDBOX).build());
    }

    public void quota(ServiceQuotaExceededExceptionReason quota, int limit) {
        new QuotaOverrides(Map.of(quota.value(), limit)).putTo(world.account);
    }

    public void limit(SpendChannel channel, long dollars) {
        AccountSettingsStore.put(
                world.account,
                AccountSettings.builder()
                        .spendLimits(Map.of(channel.name(), dollars))
                        .build());
    }

    /** Makes it a number that has been verified. */
    public void verify(String number) {
        String id = "vdn-" + number.substring(1);
        sms.put(
                sms.sending.verifiedDestinationNumbers(),
                VerifiedDestinationNumber.builder()
                        .verifiedDestinationNumberArn(OriginationFixture.ARN + "verified-destination-number/" + id)
                        .verifiedDestinationNumberId(id)
                        .destinationPhoneNumber(number)
                        .createdTimestamp(World.START)
                        .status(VerificationStatus.VERIFIED)
                        .attemptTimestamps(List.of())
                        .build());
    }
}
