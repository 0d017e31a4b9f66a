package dev.dialtone.connect.user;

import dev.dialtone.connect.model.AfterContactWorkConfig;
import dev.dialtone.connect.model.AfterContactWorkConfigPerChannel;
import dev.dialtone.connect.model.AutoAcceptConfig;
import dev.dialtone.connect.model.Channel;
import dev.dialtone.connect.model.CreateUserRequest;
import dev.dialtone.connect.model.PersistentConnectionConfig;
import dev.dialtone.connect.model.PhoneNumberConfig;
import dev.dialtone.connect.model.PhoneType;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.model.User;
import dev.dialtone.connect.model.UserPhoneConfig;
import dev.dialtone.connect.model.VoiceEnhancementConfig;
import dev.dialtone.connect.resource.ConnectErrors;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a user takes contacts: accepted by themselves or not, how long the work after a contact lasts, where the phone is. It is said in
 * PhoneConfig, for all channels, or in lists, for each; what is said in one is shown in both. A setting that is said in both is an
 * InvalidRequestException.
 *
 * @param said as it was sent; what was not sent is absent
 * @param lists as they were sent
 * @param channels those that the user's routing profile has
 */
record ChannelSettings(UserPhoneConfig said, StoredUser lists, List<Channel> channels) {
    private static final int WORK_SECONDS = 2_000_000;
    private static final UserPhoneConfig NOTHING = UserPhoneConfig.builder().build();

    static ChannelSettings of(StoredUser user, List<Channel> channels) {
        return new ChannelSettings(Objects.requireNonNullElse(user.phoneConfig(), NOTHING), user, channels);
    }

    /** Refuses what contradicts itself in a request. */
    static void check(CreateUserRequest input) {
        UserPhoneConfig phone = Objects.requireNonNullElse(input.phoneConfig(), NOTHING);
        check(phone);
        requireOne("AutoAccept", phone.autoAccept(), "AutoAcceptConfigs", input.autoAcceptConfigs());
        requireOne(
                "AfterContactWorkTimeLimit",
                phone.afterContactWorkTimeLimit(),
                "AfterContactWorkConfigs",
                input.afterContactWorkConfigs());
        requireOne("PhoneType", phone.phoneType(), "PhoneNumberConfigs", input.phoneNumberConfigs());
        requireOne("DeskPhoneNumber", phone.deskPhoneNumber(), "PhoneNumberConfigs", input.phoneNumberConfigs());
        requireOne(
                "PersistentConnection",
                phone.persistentConnection(),
                "PersistentConnectionConfigs",
                input.persistentConnectionConfigs());

        requireOnce("AutoAcceptConfigs", input.autoAcceptConfigs(), AutoAcceptConfig::channel);
        requireOnce(
                "AfterContactWorkConfigs", input.afterContactWorkConfigs(), AfterContactWorkConfigPerChannel::channel);
        requireVoiceOnce("PhoneNumberConfigs", input.phoneNumberConfigs(), PhoneNumberConfig::channel);
        requireVoiceOnce(
                "PersistentConnectionConfigs",
                input.persistentConnectionConfigs(),
                PersistentConnectionConfig::channel);
        requireVoiceOnce("VoiceEnhancementConfigs", input.voiceEnhancementConfigs(), VoiceEnhancementConfig::channel);

        for (AfterContactWorkConfigPerChannel each : orNone(input.afterContactWorkConfigs())) {
            checkWork(each.afterContactWorkConfig().afterContactWorkTimeLimit());
            AfterContactWorkConfig callback = each.agentFirstCallbackAfterContactWorkConfig();
            checkWork(callback == null ? null : callback.afterContactWorkTimeLimit());
        }
        orNone(input.phoneNumberConfigs())
                .forEach(each -> checkNumber("PhoneNumberConfigs", each.phoneType(), each.phoneNumber()));
    }

    /** Refuses a PhoneConfig that contradicts itself. */
    static void check(UserPhoneConfig phone) {
        checkNumber("PhoneConfig", phone.phoneType(), phone.deskPhoneNumber());
        checkWork(phone.afterContactWorkTimeLimit());
    }

    /** The settings as DescribeUser shows them. */
    User.Builder show(User.Builder user) {
        return user.phoneConfig(phoneConfig())
                .autoAcceptConfigs(autoAccept())
                .afterContactWorkConfigs(afterContactWork())
                .phoneNumberConfigs(phoneNumbers())
                .persistentConnectionConfigs(persistentConnections())
                .voiceEnhancementConfigs(lists.voiceEnhancementConfigs());
    }

    /** As it was said, or as the lists have it for voice. A phone that was not spoken of is a soft phone, which has the number "". */
    private UserPhoneConfig phoneConfig() {
        AutoAcceptConfig accept = ofVoice(lists.autoAcceptConfigs(), AutoAcceptConfig::channel);
        AfterContactWorkConfigPerChannel work =
                ofVoice(lists.afterContactWorkConfigs(), AfterContactWorkConfigPerChannel::channel);
        PhoneNumberConfig phone = ofVoice(lists.phoneNumberConfigs(), PhoneNumberConfig::channel);
        PersistentConnectionConfig connection =
                ofVoice(lists.persistentConnectionConfigs(), PersistentConnectionConfig::channel);
        return UserPhoneConfig.builder()
                .phoneType(first(said.phoneType(), phone == null ? null : phone.phoneType(), PhoneType.SOFT_PHONE))
                .autoAccept(first(said.autoAccept(), accept == null ? null : accept.autoAccept(), false))
                .afterContactWorkTimeLimit(first(
                        said.afterContactWorkTimeLimit(),
                        work == null ? null : work.afterContactWorkConfig().afterContactWorkTimeLimit(),
                        0))
                .deskPhoneNumber(first(said.deskPhoneNumber(), phone == null ? null : phone.phoneNumber(), ""))
                .persistentConnection(
                        connection == null
                                ? said.persistentConnection()
                                : Boolean.valueOf(connection.persistentConnection()))
                .build();
    }

    private List<AutoAcceptConfig> autoAccept() {
        boolean isAccepted = Objects.requireNonNullElse(said.autoAccept(), false);
        return lists.autoAcceptConfigs() != null
                ? lists.autoAcceptConfigs()
                : channels.stream()
                        .map(channel -> AutoAcceptConfig.builder()
                                .channel(channel)
                                .autoAccept(isAccepted)
                                .build())
                        .toList();
    }

    private List<AfterContactWorkConfigPerChannel> afterContactWork() {
        AfterContactWorkConfig work =
                new AfterContactWorkConfig(Objects.requireNonNullElse(said.afterContactWorkTimeLimit(), 0));
        return lists.afterContactWorkConfigs() != null
                ? lists.afterContactWorkConfigs()
                : channels.stream()
                        .map(channel -> AfterContactWorkConfigPerChannel.builder()
                                .channel(channel)
                                .afterContactWorkConfig(work)
                                .build())
                        .toList();
    }

    private List<PhoneNumberConfig> phoneNumbers() {
        return lists.phoneNumberConfigs() != null
                ? lists.phoneNumberConfigs()
                : List.of(PhoneNumberConfig.builder()
                        .channel(Channel.VOICE)
                        .phoneType(Objects.requireNonNullElse(said.phoneType(), PhoneType.SOFT_PHONE))
                        .phoneNumber(said.deskPhoneNumber())
                        .build());
    }

    private @Nullable List<PersistentConnectionConfig> persistentConnections() {
        return lists.persistentConnectionConfigs() != null || said.persistentConnection() == null
                ? lists.persistentConnectionConfigs()
                : List.of(new PersistentConnectionConfig(Channel.VOICE, said.persistentConnection()));
    }

    private static void checkNumber(String field, @Nullable PhoneType type, @Nullable String number) {
        if (Objects.equals(type, PhoneType.DESK_PHONE) && (number == null || number.isEmpty())) {
            throw ConnectErrors.invalidRequest(
                    field + ": " + PhoneType.DESK_PHONE + " without a number (expected: one)");
        }
    }

    private static void checkWork(@Nullable Integer seconds) {
        if (seconds != null && seconds > WORK_SECONDS) {
            throw ConnectErrors.invalidParameter(
                    "AfterContactWorkTimeLimit: " + seconds + " (expected: 0 to " + WORK_SECONDS + " seconds)");
        }
    }

    private static void requireOne(String member, @Nullable Object said, String list, @Nullable List<?> configs) {
        if (said != null && configs != null) {
            throw ConnectErrors.invalidRequest(
                    "PhoneConfig." + member + ", " + list + ": both are present (expected: one of them)");
        }
    }

    private static <T> void requireOnce(String list, @Nullable List<T> configs, Function<? super T, Channel> channel) {
        Set<Channel> seen = new HashSet<>();
        for (T config : orNone(configs)) {
            if (!seen.add(channel.apply(config))) {
                throw ConnectErrors.invalidParameter(
                        list + ": " + channel.apply(config) + " twice (expected: each channel once)");
            }
        }
    }

    /** Of settings that calls alone have. The type of their channels is the same as that of others. */
    private static <T> void requireVoiceOnce(
            String list, @Nullable List<T> configs, Function<? super T, Channel> channel) {
        for (T config : orNone(configs)) {
            if (!channel.apply(config).equals(Channel.VOICE)) {
                throw ConnectErrors.invalidParameter(
                        list + ": " + channel.apply(config) + " (expected: " + Channel.VOICE + " alone)");
            }
        }
        requireOnce(list, configs, channel);
    }

    private static <T> @Nullable T ofVoice(@Nullable List<T> configs, Function<T, Channel> channel) {
        return orNone(configs).stream()
                .filter(config -> channel.apply(config).equals(Channel.VOICE))
                .findFirst()
                .orElse(null);
    }

    private static <T> T first(@Nullable T one, @Nullable T other, T last) {
        return one != null ? one : Objects.requireNonNullElse(other, last);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
