package dev.dialtone.it.chime.account;

import static dev.dialtone.it.chime.account.AccountFixture.NOBODY;
import static dev.dialtone.it.chime.account.AccountFixture.badRequest;
import static dev.dialtone.it.chime.account.AccountFixture.conflict;
import static dev.dialtone.it.chime.account.AccountFixture.limitExceeded;
import static dev.dialtone.it.chime.account.AccountFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.BatchCreateRoomMembershipResponse;
import software.amazon.awssdk.services.chime.model.Bot;
import software.amazon.awssdk.services.chime.model.CreateRoomMembershipResponse;
import software.amazon.awssdk.services.chime.model.ErrorCode;
import software.amazon.awssdk.services.chime.model.ListRoomMembershipsResponse;
import software.amazon.awssdk.services.chime.model.MemberError;
import software.amazon.awssdk.services.chime.model.MemberType;
import software.amazon.awssdk.services.chime.model.MembershipItem;
import software.amazon.awssdk.services.chime.model.Room;
import software.amazon.awssdk.services.chime.model.RoomMembership;
import software.amazon.awssdk.services.chime.model.RoomMembershipRole;
import software.amazon.awssdk.services.chime.model.User;

/** Who is in a chat room. */
@ExtendWith(DialtoneServer.class)
class MembershipsTest {

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "AWS CLI example of create-room-membership: the role is Member")
    void takesUsersIntoARoom(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        String id = fixture.directory();
        Room room = fixture.room(id, "lobby");
        User user = fixture.user(id, "ann");
        CreateRoomMembershipResponse created = join(chime, room, user.userId());

        RoomMembership membership = created.roomMembership();
        assertThat(created.sdkHttpResponse().statusCode()).isEqualTo(201);
        assertThat(membership.roomId()).isEqualTo(room.roomId());
        assertThat(membership.role()).isEqualTo(RoomMembershipRole.MEMBER);
        assertThat(membership.invitedBy()).isEqualTo("arn:aws:iam::" + dialtone.accountId() + ":root");
        assertThat(membership.member().memberId()).isEqualTo(user.userId());
        assertThat(membership.member().memberType()).isEqualTo(MemberType.USER);
        assertThat(membership.member().email()).isEqualTo("ann@example.com");
        assertThat(membership.member().fullName()).isEqualTo("ann");
        assertThat(membership.member().accountId()).isEqualTo(id);
        assertThat(members(chime, room)).containsExactly(membership);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "Developer Guide: a bot without an outgoing endpoint cannot be added to a room; the code is guessed")
    void takesBotsThatCanHearOfIt(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        Room room = fixture.room(id, "lobby");
        Bot deaf = fixture.bot(id, "deaf");
        Bot bot = fixture.reachableBot(id, "helper");
        badRequest(() -> join(chime, room, deaf.botId()));

        RoomMembership membership = join(chime, room, bot.botId()).roomMembership();
        assertThat(membership.member().memberType()).isEqualTo(MemberType.BOT);
        assertThat(membership.member().email()).isEqualTo(bot.botEmail());
        assertThat(membership.member().fullName()).isEqualTo("helper");
        badRequest(() -> update(chime, room, bot.botId(), RoomMembershipRole.ADMINISTRATOR));
        assertThat(members(chime, room)).containsExactly(membership);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "roles, declared errors; that a conflict is about who is in the room is guessed")
    void changesAndEndsMemberships(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        Room room = fixture.room(id, "lobby");
        User user = fixture.user(id, "ann");
        join(chime, room, user.userId());
        conflict(() -> join(chime, room, user.userId()));

        assertThat(update(chime, room, user.userId(), RoomMembershipRole.ADMINISTRATOR)
                        .role())
                .isEqualTo(RoomMembershipRole.ADMINISTRATOR);
        assertThat(update(chime, room, user.userId(), null).role()).isEqualTo(RoomMembershipRole.ADMINISTRATOR);
        assertThat(leave(chime, room, user.userId())).isEqualTo(204);
        assertThat(members(chime, room)).isEmpty();
        notFound(() -> leave(chime, room, user.userId()));
        notFound(() -> update(chime, room, user.userId(), RoomMembershipRole.MEMBER));
        join(chime, room, user.userId());
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "AWS CLI example: 201, and Errors are empty on success; the codes are guessed")
    void takesManyIntoARoom(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        String id = fixture.directory();
        Room room = fixture.room(id, "lobby");
        User ann = fixture.user(id, "ann");
        User bob = fixture.user(id, "bob");
        User cid = fixture.user(id, "cid");
        BatchCreateRoomMembershipResponse fine = batch(chime, room, ann.userId());
        assertThat(fine.sdkHttpResponse().statusCode()).isEqualTo(201);
        assertThat(fine.hasErrors()).isTrue();
        assertThat(fine.errors()).isEmpty();

        dialtone.account().quota("CHIME_MEMBERS_PER_ROOM", 2);
        List<MemberError> errors = batch(chime, room, ann.userId(), NOBODY, bob.userId(), cid.userId(), null)
                .errors();
        assertThat(errors).extracting(MemberError::memberId).containsExactly(ann.userId(), NOBODY, cid.userId(), null);
        assertThat(errors)
                .extracting(MemberError::errorCode)
                .containsExactly(
                        ErrorCode.CONFLICT,
                        ErrorCode.NOT_FOUND,
                        ErrorCode.RESOURCE_LIMIT_EXCEEDED,
                        ErrorCode.BAD_REQUEST);
        assertThat(errors).extracting(MemberError::errorMessage).doesNotContainNull();
        assertThat(members(chime, room))
                .extracting(each -> each.member().memberId())
                .containsExactly(ann.userId(), bob.userId());
        String[] many = IntStream.range(0, 51).mapToObj(i -> NOBODY).toArray(String[]::new);
        badRequest(() -> batch(chime, room, many));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "Administration Guide: 1,000 members per room, 1,000 memberships per profile")
    void keepsToTheQuotas(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        String id = fixture.directory();
        User user = fixture.user(id, "ann");
        User other = fixture.user(id, "bob");
        Room first = fixture.room(id, "first");
        Room second = fixture.room(id, "second");
        join(chime, first, user.userId());
        dialtone.account().quota("CHIME_MEMBERS_PER_ROOM", 1);
        limitExceeded(() -> join(chime, first, other.userId()));
        dialtone.account().quota("CHIME_ROOMS_PER_MEMBER", 1);
        limitExceeded(() -> join(chime, second, user.userId()));
        leave(chime, first, user.userId());
        join(chime, second, user.userId());
    }

    @Test
    @Evidence(value = Source.MODEL)
    void listsMemberships(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        Room room = fixture.room(id, "lobby");
        List<String> users = List.of("ann", "bob", "cid").stream()
                .map(name -> fixture.user(id, name).userId())
                .toList();
        users.forEach(user -> join(chime, room, user));

        ListRoomMembershipsResponse page = chime.listRoomMemberships(
                list -> list.accountId(id).roomId(room.roomId()).maxResults(2));
        assertThat(page.roomMemberships()).hasSize(2);
        assertThat(chime.listRoomMemberships(list -> list.accountId(id)
                                .roomId(room.roomId())
                                .maxResults(2)
                                .nextToken(page.nextToken()))
                        .roomMemberships())
                .extracting(each -> each.member().memberId())
                .containsExactly(users.get(2));
        badRequest(() -> chime.listRoomMemberships(
                list -> list.accountId(id).roomId(room.roomId()).nextToken("nonsense")));
        badRequest(() -> chime.listRoomMemberships(
                list -> list.accountId(id).roomId(room.roomId()).maxResults(0)));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "Code, status and text of a 404; of a Team that of its rooms")
    void findsNothingThatIsNotThere(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        calls(chime, NOBODY).forEach(AccountFixture::notFound);
        calls(chime, id).forEach(AccountFixture::notFound);
        Room room = fixture.room(id, "lobby");
        notFound(() -> join(chime, room, NOBODY));
        String other = fixture.directory();
        User stranger = fixture.user(other, "eve");
        notFound(() -> join(chime, room, stranger.userId()));
        String team = fixture.team("Team");
        calls(chime, team).forEach(call -> fixture.forbidden(team, call));
    }

    private static List<ThrowingCallable> calls(ChimeClient chime, String accountId) {
        Room room = Room.builder().accountId(accountId).roomId(NOBODY).build();
        return List.of(
                () -> join(chime, room, NOBODY),
                () -> batch(chime, room, NOBODY),
                () -> members(chime, room),
                () -> update(chime, room, NOBODY, RoomMembershipRole.MEMBER),
                () -> leave(chime, room, NOBODY));
    }

    private static CreateRoomMembershipResponse join(ChimeClient chime, Room room, String memberId) {
        return chime.createRoomMembership(
                join -> join.accountId(room.accountId()).roomId(room.roomId()).memberId(memberId));
    }

    private static BatchCreateRoomMembershipResponse batch(
            ChimeClient chime, Room room, @Nullable String... memberIds) {
        List<MembershipItem> items = Arrays.stream(memberIds)
                .map(memberId -> MembershipItem.builder().memberId(memberId).build())
                .toList();
        return chime.batchCreateRoomMembership(
                batch -> batch.accountId(room.accountId()).roomId(room.roomId()).membershipItemList(items));
    }

    private static List<RoomMembership> members(ChimeClient chime, Room room) {
        return chime.listRoomMemberships(
                        list -> list.accountId(room.accountId()).roomId(room.roomId()))
                .roomMemberships();
    }

    private static RoomMembership update(
            ChimeClient chime, Room room, String memberId, @Nullable RoomMembershipRole role) {
        return chime.updateRoomMembership(update -> update.accountId(room.accountId())
                        .roomId(room.roomId())
                        .memberId(memberId)
                        .role(role))
                .roomMembership();
    }

    private static int leave(ChimeClient chime, Room room, String memberId) {
        return chime.deleteRoomMembership(delete ->
                        delete.accountId(room.accountId()).roomId(room.roomId()).memberId(memberId))
                .sdkHttpResponse()
                .statusCode();
    }
}
