package dev.dialtone.connect.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.AfterContactWorkConfig;
import dev.dialtone.connect.model.AfterContactWorkConfigPerChannel;
import dev.dialtone.connect.model.AutoAcceptConfig;
import dev.dialtone.connect.model.Channel;
import dev.dialtone.connect.model.CreateUserRequest;
import dev.dialtone.connect.model.DirectoryType;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.PersistentConnectionConfig;
import dev.dialtone.connect.model.PhoneNumberConfig;
import dev.dialtone.connect.model.PhoneType;
import dev.dialtone.connect.model.User;
import dev.dialtone.connect.model.UserPhoneConfig;
import dev.dialtone.connect.model.VoiceEnhancementConfig;
import dev.dialtone.connect.model.VoiceEnhancementMode;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ChannelSettingsTest {
    private static final UserPhoneConfig DESK = UserPhoneConfig.builder()
            .phoneType(PhoneType.DESK_PHONE)
            .deskPhoneNumber("+12065550100")
            .autoAccept(true)
            .afterContactWorkTimeLimit(30)
            .persistentConnection(true)
            .build();

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private final UserFixture fixture = new UserFixture(client);

    @BeforeEach
    void createInstance() {
        world.account.exclusivelyRun(() -> fixture.createInstance(DirectoryType.CONNECT_MANAGED));
    }

    private static AutoAcceptConfig accept(Channel channel, boolean isAccepted) {
        return AutoAcceptConfig.builder()
                .channel(channel)
                .autoAccept(isAccepted)
                .build();
    }

    private static AfterContactWorkConfigPerChannel work(Channel channel, int seconds) {
        return AfterContactWorkConfigPerChannel.builder()
                .channel(channel)
                .afterContactWorkConfig(new AfterContactWorkConfig(seconds))
                .build();
    }

    private void update(String id, UserPhoneConfig phone) {
        client.caller.updateUserPhoneConfig(
                b -> b.instanceId(fixture.instance).userId(id).phoneConfig(phone));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "users of a real export: soft phones have the number \"\"; other defaults are a guess")
    void phoneIsSoftAtFirst() {
        assertThat(fixture.describe(fixture.create("ana")).phoneConfig())
                .isEqualTo(UserPhoneConfig.builder()
                        .phoneType(PhoneType.SOFT_PHONE)
                        .autoAccept(false)
                        .afterContactWorkTimeLimit(0)
                        .deskPhoneNumber("")
                        .build());
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "UpdateUserPhoneConfig sets the same on every channel that a user handles")
    void phoneConfigIsOfEveryChannel() {
        String id = fixture.create("ana", b -> b.autoAcceptConfigs(List.of(accept(Channel.CHAT, true))));
        update(id, DESK);
        User user = fixture.describe(id);
        assertThat(user.phoneConfig()).isEqualTo(DESK);
        assertThat(user.autoAcceptConfigs())
                .containsExactly(accept(Channel.VOICE, true), accept(Channel.CHAT, true), accept(Channel.TASK, true));
        assertThat(user.afterContactWorkConfigs())
                .containsExactly(work(Channel.VOICE, 30), work(Channel.CHAT, 30), work(Channel.TASK, 30));
        assertThat(user.phoneNumberConfigs())
                .extracting(PhoneNumberConfig::channel, PhoneNumberConfig::phoneType, PhoneNumberConfig::phoneNumber)
                .containsExactly(tuple(Channel.VOICE, PhoneType.DESK_PHONE, "+12065550100"));
        assertThat(user.persistentConnectionConfigs())
                .containsExactly(new PersistentConnectionConfig(Channel.VOICE, true));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "what the lists say of voice is what PhoneConfig shows")
    void phoneConfigShowsWhatListsSayOfVoice() {
        String id = fixture.create(
                "ana",
                b -> b.autoAcceptConfigs(List.of(accept(Channel.CHAT, false), accept(Channel.VOICE, true)))
                        .afterContactWorkConfigs(List.of(work(Channel.VOICE, 7), work(Channel.EMAIL, 8)))
                        .phoneNumberConfigs(List.of(PhoneNumberConfig.builder()
                                .channel(Channel.VOICE)
                                .phoneType(PhoneType.DESK_PHONE)
                                .phoneNumber("+12065550101")
                                .build()))
                        .persistentConnectionConfigs(List.of(new PersistentConnectionConfig(Channel.VOICE, false)))
                        .voiceEnhancementConfigs(List.of(
                                new VoiceEnhancementConfig(Channel.VOICE, VoiceEnhancementMode.NOISE_SUPPRESSION))));
        User user = fixture.describe(id);
        assertThat(user.phoneConfig())
                .isEqualTo(UserPhoneConfig.builder()
                        .phoneType(PhoneType.DESK_PHONE)
                        .autoAccept(true)
                        .afterContactWorkTimeLimit(7)
                        .deskPhoneNumber("+12065550101")
                        .persistentConnection(false)
                        .build());
        assertThat(user.afterContactWorkConfigs()).containsExactly(work(Channel.VOICE, 7), work(Channel.EMAIL, 8));
        assertThat(user.voiceEnhancementConfigs()).hasSize(1);
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "Terraform replaces the whole configuration")
    void updateReplacesPhoneConfig() {
        String id = fixture.create("ana", b -> b.phoneConfig(DESK));
        update(id, UserPhoneConfig.builder().phoneType(PhoneType.SOFT_PHONE).build());
        assertThat(fixture.describe(id).phoneConfig())
                .isEqualTo(UserPhoneConfig.builder()
                        .phoneType(PhoneType.SOFT_PHONE)
                        .autoAccept(false)
                        .afterContactWorkTimeLimit(0)
                        .deskPhoneNumber("")
                        .build());
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "the model says that they conflict, and not with which error")
    void refusesWhatIsSaidTwice() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> fixture.create(
                        "ana", b -> b.phoneConfig(DESK).autoAcceptConfigs(List.of(accept(Channel.VOICE, true)))))
                .withMessageContaining("PhoneConfig.AutoAccept");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> fixture.create(
                        "ana",
                        b -> b.phoneConfig(DESK)
                                .persistentConnectionConfigs(
                                        List.of(new PersistentConnectionConfig(Channel.VOICE, true)))))
                .withMessageContaining("PersistentConnectionConfigs");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> fixture.create(
                        "ana",
                        b -> b.autoAcceptConfigs(List.of(accept(Channel.VOICE, true), accept(Channel.VOICE, false)))))
                .withMessageContaining("VOICE twice");
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail =
                    "PhoneNumberConfig, PersistentConnectionConfig, VoiceEnhancementConfig: only VOICE; the error is a guess")
    void refusesSettingsThatCallsAloneHave() {
        assertOfVoiceAlone(
                "PhoneNumberConfigs",
                b -> b.phoneNumberConfigs(List.of(PhoneNumberConfig.builder()
                        .channel(Channel.CHAT)
                        .phoneType(PhoneType.SOFT_PHONE)
                        .build())));
        assertOfVoiceAlone(
                "PersistentConnectionConfigs",
                b -> b.persistentConnectionConfigs(List.of(
                        new PersistentConnectionConfig(Channel.VOICE, true),
                        new PersistentConnectionConfig(Channel.TASK, true))));
        assertOfVoiceAlone(
                "VoiceEnhancementConfigs",
                b -> b.voiceEnhancementConfigs(
                        List.of(new VoiceEnhancementConfig(Channel.EMAIL, VoiceEnhancementMode.NONE))));
    }

    private void assertOfVoiceAlone(String list, UnaryOperator<CreateUserRequest.Builder> settings) {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> fixture.create("ana", settings))
                .withMessageStartingWith(list + ": ")
                .withMessageEndingWith(" (expected: VOICE alone)");
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "a desk phone has a number; work after contacts ends within 2,000,000 seconds")
    void refusesWhatCannotBe() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> fixture.create(
                        "ana",
                        b -> b.phoneConfig(UserPhoneConfig.builder()
                                .phoneType(PhoneType.DESK_PHONE)
                                .build())));
        String id = fixture.create("ana");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> update(
                        id,
                        DESK.toBuilder().afterContactWorkTimeLimit(2_000_001).build()))
                .withMessageContaining("2000000");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() ->
                        fixture.create("bea", b -> b.afterContactWorkConfigs(List.of(work(Channel.CHAT, 2_000_001)))));
        update(id, DESK.toBuilder().afterContactWorkTimeLimit(2_000_000).build());
    }
}
