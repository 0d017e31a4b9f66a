package dev.dialtone.it.chime.account;

import static dev.dialtone.it.chime.account.AccountFixture.NOBODY;
import static dev.dialtone.it.chime.account.AccountFixture.badRequest;
import static dev.dialtone.it.chime.account.AccountFixture.limitExceeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.ChimeAccountType;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.CreateRoomResponse;
import software.amazon.awssdk.services.chime.model.ListRoomsResponse;
import software.amazon.awssdk.services.chime.model.Room;
import software.amazon.awssdk.services.chime.model.User;

/** Chat rooms, and what of them is redacted. */
@ExtendWith(DialtoneServer.class)
class ChatRoomsTest {

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "AWS CLI example of create-room: CreatedBy is an IAM ARN; that it is the account's own is guessed")
    void makesRooms(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        for (ChimeAccountType type : AccountFixture.TYPES) {
            if (type.equals(ChimeAccountType.TEAM)) {
                continue;
            }
            String id = fixture.enterprise(type);
            Instant now = dialtone.clock().freeze();
            CreateRoomResponse created =
                    chime.createRoom(create -> create.accountId(id).name("lobby"));
            Room room = created.room();
            assertThat(created.sdkHttpResponse().statusCode()).isEqualTo(201);
            assertThat(room.roomId()).hasSize(36);
            assertThat(room.name()).isEqualTo("lobby");
            assertThat(room.accountId()).isEqualTo(id);
            assertThat(room.createdBy()).isEqualTo("arn:aws:iam::" + dialtone.accountId() + ":root");
            assertThat(room.createdTimestamp()).isEqualTo(now);
            assertThat(room.updatedTimestamp()).isEqualTo(now);
            assertThat(get(chime, room)).isEqualTo(room);
            assertThat(chime.listRoomMemberships(list -> list.accountId(id).roomId(room.roomId()))
                            .roomMemberships())
                    .isEmpty();
        }
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "CreateRoom declares no conflict for a token that comes with another name")
    void makesARoomOnceForAToken(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        Room room = chime.createRoom(
                        create -> create.accountId(id).name("lobby").clientRequestToken("token-1"))
                .room();
        assertThat(chime.createRoom(create -> create.accountId(id).name("lobby").clientRequestToken("token-1"))
                        .room())
                .isEqualTo(room);
        badRequest(() ->
                chime.createRoom(create -> create.accountId(id).name("other").clientRequestToken("token-1")));
        badRequest(() ->
                chime.createRoom(create -> create.accountId(id).name("other").clientRequestToken("x")));
        assertThat(chime.listRooms(list -> list.accountId(id)).rooms()).containsExactly(room);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "UpdatedTimestamp moves; that a member who is unknown is in no room is guessed")
    void listsAndChangesRooms(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        Room first = fixture.room(id, "first");
        Room second = fixture.room(id, "second");
        User user = fixture.user(id, "ann");
        chime.createRoomMembership(
                join -> join.accountId(id).roomId(second.roomId()).memberId(user.userId()));

        assertThat(chime.listRooms(list -> list.accountId(id)).rooms()).containsExactly(first, second);
        assertThat(chime.listRooms(list -> list.accountId(id).memberId(user.userId()))
                        .rooms())
                .containsExactly(second);
        assertThat(chime.listRooms(list -> list.accountId(id).memberId(NOBODY)).rooms())
                .isEmpty();
        ListRoomsResponse page = chime.listRooms(list -> list.accountId(id).maxResults(1));
        assertThat(chime.listRooms(list -> list.accountId(id).maxResults(1).nextToken(page.nextToken()))
                        .rooms())
                .containsExactly(second);
        badRequest(() -> chime.listRooms(list -> list.accountId(id).maxResults(100)));
        badRequest(() -> chime.listRooms(list -> list.accountId(id).nextToken("nonsense")));

        fixture.pass(Duration.ofHours(1));
        Room changed = chime.updateRoom(
                        update -> update.accountId(id).roomId(first.roomId()).name("hall"))
                .room();
        assertThat(changed.name()).isEqualTo("hall");
        assertThat(changed.updatedTimestamp())
                .isAfterOrEqualTo(first.updatedTimestamp().plusSeconds(3600));
        assertThat(changed.createdTimestamp()).isEqualTo(first.createdTimestamp());
        assertThat(chime.updateRoom(update -> update.accountId(id).roomId(first.roomId()))
                        .room()
                        .name())
                .isEqualTo("hall");
    }

    @Test
    @Evidence(value = Source.MODEL)
    void deletesRoomsWithTheirMemberships(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        Room room = fixture.room(id, "lobby");
        User user = fixture.user(id, "ann");
        chime.createRoomMembership(
                join -> join.accountId(id).roomId(room.roomId()).memberId(user.userId()));

        assertThat(chime.deleteRoom(delete -> delete.accountId(id).roomId(room.roomId()))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        AccountFixture.notFound(() -> get(chime, room));
        assertThat(chime.listRooms(list -> list.accountId(id).memberId(user.userId()))
                        .rooms())
                .isEmpty();
        AccountFixture.notFound(
                () -> chime.deleteRoom(delete -> delete.accountId(id).roomId(room.roomId())));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "messages are only in the application: every id is that of one")
    void redactsMessages(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        Room room = fixture.room(id, "lobby");
        assertThat(chime.redactRoomMessage(redact ->
                                redact.accountId(id).roomId(room.roomId()).messageId("message-1"))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(200);
        assertThat(chime.redactConversationMessage(redact ->
                                redact.accountId(id).conversationId("talk-1").messageId("message-1"))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(200);
        badRequest(() -> chime.redactRoomMessage(
                redact -> redact.accountId(id).roomId(room.roomId()).messageId(" ")));
        badRequest(() -> chime.redactConversationMessage(
                redact -> redact.accountId(id).conversationId(" ").messageId("message-1")));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Administration Guide: 1,500 chat rooms per account")
    void makesNoMoreRoomsThanTheQuota(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        String id = fixture.directory();
        dialtone.account().quota("CHIME_ROOMS", 1);
        fixture.room(id, "lobby");
        limitExceeded(() -> fixture.room(id, "other"));
        assertThat(chime.listRooms(list -> list.accountId(id)).rooms()).hasSize(1);
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "aws-sdk-ruby #2201: code and text of rooms of a Team; the others are guessed")
    void hasNoRoomsInATeam(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.team("Team");
        calls(chime, id).forEach(call -> fixture.forbidden(id, call));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "Code, status and text of a 404")
    void findsNothingThatIsNotThere(ChimeClient chime, AccountFixture fixture) {
        calls(chime, NOBODY).forEach(AccountFixture::notFound);
        String id = fixture.directory();
        List<ThrowingCallable> calls = List.of(
                () -> chime.getRoom(get -> get.accountId(id).roomId(NOBODY)),
                () -> chime.updateRoom(update -> update.accountId(id).roomId(NOBODY)),
                () -> chime.deleteRoom(delete -> delete.accountId(id).roomId(NOBODY)),
                () -> chime.redactRoomMessage(
                        redact -> redact.accountId(id).roomId(NOBODY).messageId("message-1")));
        calls.forEach(AccountFixture::notFound);
    }

    private static List<ThrowingCallable> calls(ChimeClient chime, String id) {
        return List.of(
                () -> chime.createRoom(create -> create.accountId(id).name("lobby")),
                () -> chime.getRoom(get -> get.accountId(id).roomId(NOBODY)),
                () -> chime.listRooms(list -> list.accountId(id)),
                () -> chime.updateRoom(update -> update.accountId(id).roomId(NOBODY)),
                () -> chime.deleteRoom(delete -> delete.accountId(id).roomId(NOBODY)),
                () -> chime.redactRoomMessage(
                        redact -> redact.accountId(id).roomId(NOBODY).messageId("message-1")),
                () -> chime.redactConversationMessage(
                        redact -> redact.accountId(id).conversationId("talk-1").messageId("message-1")));
    }

    private static Room get(ChimeClient chime, Room room) {
        return chime.getRoom(get -> get.accountId(room.accountId()).roomId(room.roomId()))
                .room();
    }
}
