package dev.dialtone.it.connect.user;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.ConnectFixture.message;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static dev.dialtone.it.connect.user.UserFixture.inUse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.Channel;
import software.amazon.awssdk.services.connect.model.DuplicateResourceException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;
import software.amazon.awssdk.services.connect.model.MediaConcurrency;
import software.amazon.awssdk.services.connect.model.PhoneType;
import software.amazon.awssdk.services.connect.model.QueueSummary;
import software.amazon.awssdk.services.connect.model.QueueType;
import software.amazon.awssdk.services.connect.model.User;
import software.amazon.awssdk.services.connect.model.UserSummary;

/** Users. */
@ExtendWith(DialtoneServer.class)
class UsersTest {

    @Test
    @Evidence(value = Source.MODEL, detail = "members; DeskPhoneNumber as exports of real instances have it")
    void areCreatedAndShown(ConnectClient connect, UserFixture fixture) {
        String group = fixture.group("Chile");
        String id = fixture.user(
                "ana",
                create -> create.hierarchyGroupId(group)
                        .identityInfo(identity -> identity.firstName("Ana")
                                .lastName("Rojas")
                                .email("ana@example.com")
                                .secondaryEmail("ana.rojas@example.org")
                                .mobile("+56912345678"))
                        .tags(Map.of("cost", "7")));
        User user = fixture.describe(id);
        assertThat(user.id()).isEqualTo(id);
        assertThat(user.arn()).isEqualTo(fixture.arn("agent/" + id));
        assertThat(user.username()).isEqualTo("ana");
        assertThat(user.identityInfo().email()).isEqualTo("ana@example.com");
        assertThat(user.identityInfo().secondaryEmail()).isEqualTo("ana.rojas@example.org");
        assertThat(user.identityInfo().mobile()).isEqualTo("+56912345678");
        assertThat(user.phoneConfig().phoneType()).isEqualTo(PhoneType.SOFT_PHONE);
        assertThat(user.phoneConfig().autoAccept()).isFalse();
        assertThat(user.phoneConfig().afterContactWorkTimeLimit()).isZero();
        assertThat(user.phoneConfig().deskPhoneNumber()).isEmpty();
        assertThat(user.routingProfileId()).isEqualTo(fixture.basicProfile());
        assertThat(user.securityProfileIds()).containsExactly(fixture.securityProfile("Agent"));
        assertThat(user.hierarchyGroupId()).isEqualTo(group);
        assertThat(user.tags()).isEqualTo(Map.of("cost", "7"));
        assertThat(user.lastModifiedTime()).isEqualTo(fixture.now());
        assertThat(connect.listTagsForResource(list -> list.resourceArn(user.arn()))
                        .tags())
                .isEqualTo(user.tags());
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "UserSummary, in pages")
    void areListed(ConnectClient connect, UserFixture fixture) {
        fixture.user("ana");
        fixture.user("bea");
        assertThat(connect
                        .listUsersPaginator(
                                list -> list.instanceId(fixture.instance()).maxResults(1))
                        .userSummaryList()
                        .stream())
                .extracting(UserSummary::username)
                .containsExactly("ana", "bea");
        assertThat(invalidParameter(() -> connect.listUsers(
                        list -> list.instanceId(fixture.instance()).maxResults(1001))))
                .contains("1000");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "each user brings a queue, which has no name and cannot be described")
    void bringAQueue(ConnectClient connect, UserFixture fixture) {
        String id = fixture.user("ana");
        assertThat(connect.listQueues(
                                list -> list.instanceId(fixture.instance()).queueTypes(QueueType.AGENT))
                        .queueSummaryList())
                .singleElement()
                .extracting(QueueSummary::arn, QueueSummary::name, QueueSummary::queueType)
                .containsExactly(fixture.arn("queue/agent/" + id), null, QueueType.AGENT);
        connect.deleteUser(delete -> delete.instanceId(fixture.instance()).userId(id));
        assertThat(connect.listQueues(
                                list -> list.instanceId(fixture.instance()).queueTypes(QueueType.AGENT))
                        .queueSummaryList())
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "the text of a duplicate user, as CDK users have it")
    void haveNamesOfTheirOwnAndAreNotTooMany(ConnectClient connect, UserFixture fixture) {
        fixture.user("ana");
        assertThat(message(refused(DuplicateResourceException.class, 409, () -> fixture.user("ana"))))
                .isEqualTo("The user ana is already associated with the Amazon Connect instance " + fixture.instance());
        fixture.quota("CONNECT_USERS_PER_INSTANCE", 1);
        refused(LimitExceededException.class, 429, () -> fixture.user("bea"));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "texts and constraints of CreateUser; which of the two errors it is, is a guess")
    void refusesUsersThatCannotBe(UserFixture fixture) {
        assertThat(invalidParameter(() -> fixture.user("ana", create -> create.password("secret"))))
                .contains("Password")
                .doesNotContain("secret");
        assertThat(invalidParameter(() -> fixture.user(
                        "ana",
                        create -> create.identityInfo(
                                identity -> identity.firstName("x".repeat(256)).lastName("Rojas")))))
                .contains("FirstName");
        assertThat(invalidParameter(() ->
                        fixture.user("ana", create -> create.securityProfileIds(Collections.nCopies(11, UNKNOWN)))))
                .contains("SecurityProfileIds");
        assertThat(invalidParameter(() -> fixture.user("x".repeat(21)))).contains("Username");
        assertThat(invalidParameter(() -> fixture.user("ana", create -> create.tags(Map.of()))))
                .contains("Tags");
        assertThat(invalidRequest(() -> fixture.user("ana", create -> create.password(null))))
                .contains("Password");
        assertThat(invalidRequest(() -> fixture.user(
                        "ana", create -> create.phoneConfig(phone -> phone.phoneType(PhoneType.DESK_PHONE)))))
                .contains("DESK_PHONE");
        notFound(() -> fixture.user("ana", create -> create.routingProfileId(UNKNOWN)));
        notFound(() -> fixture.user("ana", create -> create.securityProfileIds(UNKNOWN)));
        notFound(() -> fixture.user("ana", create -> create.hierarchyGroupId(UNKNOWN)));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "the five updates; each replaces what it names")
    void areChanged(ConnectClient connect, UserFixture fixture) {
        String id = fixture.user(
                "ana",
                create -> create.identityInfo(
                        identity -> identity.firstName("Ana").lastName("Rojas").email("ana@example.com")));
        String group = fixture.group("Chile");
        fixture.pass(Duration.ofMinutes(1));
        connect.updateUserIdentityInfo(update -> update.instanceId(fixture.instance())
                .userId(id)
                .identityInfo(identity -> identity.firstName("Anita").lastName("Rojas")));
        connect.updateUserPhoneConfig(update -> update.instanceId(fixture.instance())
                .userId(id)
                .phoneConfig(phone -> phone.phoneType(PhoneType.DESK_PHONE)
                        .deskPhoneNumber("+12065550100")
                        .autoAccept(true)
                        .afterContactWorkTimeLimit(30)));
        connect.updateUserHierarchy(
                update -> update.instanceId(fixture.instance()).userId(id).hierarchyGroupId(group));
        connect.updateUserSecurityProfiles(update -> update.instanceId(fixture.instance())
                .userId(id)
                .securityProfileIds(fixture.securityProfile("Admin"), fixture.securityProfile("Agent")));
        User user = fixture.describe(id);
        assertThat(user.identityInfo().firstName()).isEqualTo("Anita");
        assertThat(user.identityInfo().email()).isNull();
        assertThat(user.phoneConfig().deskPhoneNumber()).isEqualTo("+12065550100");
        assertThat(user.phoneConfig().autoAccept()).isTrue();
        assertThat(user.phoneConfig().afterContactWorkTimeLimit()).isEqualTo(30);
        assertThat(user.hierarchyGroupId()).isEqualTo(group);
        assertThat(user.securityProfileIds()).hasSize(2);
        assertThat(user.lastModifiedTime()).isEqualTo(fixture.now());
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "a user has one routing profile, which stays while users have it")
    void changeTheirRoutingProfile(ConnectClient connect, UserFixture fixture) {
        String id = fixture.user("ana");
        String queue = connect.listQueues(
                        list -> list.instanceId(fixture.instance()).queueTypes(QueueType.STANDARD))
                .queueSummaryList()
                .get(0)
                .id();
        String profile = connect.createRoutingProfile(create -> create.instanceId(fixture.instance())
                        .name("Chats")
                        .description("Those who chat")
                        .defaultOutboundQueueId(queue)
                        .mediaConcurrencies(MediaConcurrency.builder()
                                .channel(Channel.CHAT)
                                .concurrency(3)
                                .build()))
                .routingProfileId();
        connect.updateUserRoutingProfile(
                update -> update.instanceId(fixture.instance()).userId(id).routingProfileId(profile));
        assertThat(fixture.describe(id).routingProfileId()).isEqualTo(profile);
        assertThat(connect.describeRoutingProfile(describe ->
                                describe.instanceId(fixture.instance()).routingProfileId(profile))
                        .routingProfile()
                        .numberOfAssociatedUsers())
                .isEqualTo(1);
        assertThat(inUse(() -> connect.deleteRoutingProfile(
                                delete -> delete.instanceId(fixture.instance()).routingProfileId(profile)))
                        .resourceId())
                .isEqualTo(fixture.arn("agent/" + id));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "texts and constraints of the updates; which of the two errors it is, is a guess")
    void refusesChangesThatCannotBe(ConnectClient connect, UserFixture fixture) {
        String id = fixture.user("ana");
        assertThat(invalidParameter(() -> connect.updateUserIdentityInfo(update -> update.instanceId(fixture.instance())
                        .userId(id)
                        .identityInfo(
                                identity -> identity.firstName("Ane\u0301").lastName("Rojas")))))
                .contains("FirstName");
        assertThat(invalidRequest(() -> connect.updateUserIdentityInfo(update -> update.instanceId(fixture.instance())
                        .userId(id)
                        .identityInfo(identity -> identity.firstName("Ana")))))
                .contains("LastName");
        assertThat(invalidParameter(() -> connect.updateUserPhoneConfig(update -> update.instanceId(fixture.instance())
                        .userId(id)
                        .phoneConfig(
                                phone -> phone.phoneType(PhoneType.SOFT_PHONE).afterContactWorkTimeLimit(2_000_001)))))
                .contains("AfterContactWorkTimeLimit");
        notFound(() -> connect.updateUserHierarchy(
                update -> update.instanceId(fixture.instance()).userId(id).hierarchyGroupId(UNKNOWN)));
        notFound(() -> connect.updateUserRoutingProfile(
                update -> update.instanceId(fixture.instance()).userId(id).routingProfileId(UNKNOWN)));
        notFound(() -> connect.updateUserSecurityProfiles(
                update -> update.instanceId(fixture.instance()).userId(id).securityProfileIds(UNKNOWN)));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "DeleteUser, then 404")
    void areDeleted(ConnectClient connect, UserFixture fixture) {
        String id = fixture.user("ana");
        connect.deleteUser(delete -> delete.instanceId(fixture.instance()).userId(fixture.arn("agent/" + id)));
        notFound(() -> fixture.describe(id));
        notFound(() -> connect.deleteUser(
                delete -> delete.instanceId(fixture.instance()).userId(id)));
    }
}
