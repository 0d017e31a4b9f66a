package dev.dialtone.it.chime.account;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.UpdateUserRequestItem;

/** What is wrong with ids before anybody looks for them. */
@ExtendWith(DialtoneServer.class)
class BlankIdsTest {
    private static final String BLANK = " ";

    @Test
    @Evidence(value = Source.MODEL, detail = "ids have to have something that is not blank")
    void refusesBlankIdsOfAccountsAndUsers(ChimeClient chime) {
        List<ThrowingCallable> calls = List.of(
                () -> chime.getAccount(get -> get.accountId(BLANK)),
                () -> chime.updateAccount(update -> update.accountId(BLANK)),
                () -> chime.deleteAccount(delete -> delete.accountId(BLANK)),
                () -> chime.getAccountSettings(get -> get.accountId(BLANK)),
                () -> chime.updateAccountSettings(
                        update -> update.accountId(BLANK).accountSettings(same -> {})),
                () -> chime.getUser(get -> get.accountId(BLANK).userId("1")),
                () -> chime.listUsers(list -> list.accountId(BLANK)),
                () -> chime.createUser(create -> create.accountId(BLANK)),
                () -> chime.inviteUsers(invite -> invite.accountId(BLANK).userEmailList("ann@example.com")),
                () -> chime.updateUser(update -> update.accountId("1").userId(BLANK)),
                () -> chime.batchUpdateUser(batch -> batch.accountId("1")
                        .updateUserRequestItems(
                                UpdateUserRequestItem.builder().userId(BLANK).build())),
                () -> chime.batchSuspendUser(batch -> batch.accountId("1").userIdList(BLANK)),
                () -> chime.batchUnsuspendUser(batch -> batch.accountId("1").userIdList(BLANK)),
                () -> chime.logoutUser(logout -> logout.accountId("1").userId(BLANK)),
                () -> chime.resetPersonalPIN(reset -> reset.accountId("1").userId(BLANK)),
                () -> chime.getRetentionSettings(get -> get.accountId(BLANK)));
        calls.forEach(AccountFixture::badRequest);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ids have to have something that is not blank")
    void refusesBlankIdsOfRoomsAndBots(ChimeClient chime) {
        List<ThrowingCallable> calls = List.of(
                () -> chime.createRoom(create -> create.accountId(BLANK).name("lobby")),
                () -> chime.getRoom(get -> get.accountId("1").roomId(BLANK)),
                () -> chime.listRooms(list -> list.accountId(BLANK)),
                () -> chime.updateRoom(update -> update.accountId("1").roomId(BLANK)),
                () -> chime.deleteRoom(delete -> delete.accountId("1").roomId(BLANK)),
                () -> chime.createRoomMembership(
                        join -> join.accountId("1").roomId("2").memberId(BLANK)),
                () -> chime.deleteRoomMembership(
                        leave -> leave.accountId("1").roomId("2").memberId(BLANK)),
                () -> chime.updateRoomMembership(
                        update -> update.accountId("1").roomId("2").memberId(BLANK)),
                () -> chime.createBot(create -> create.accountId(BLANK).displayName("helper")),
                () -> chime.getBot(get -> get.accountId("1").botId(BLANK)),
                () -> chime.listBots(list -> list.accountId(BLANK)),
                () -> chime.updateBot(update -> update.accountId("1").botId(BLANK)),
                () -> chime.regenerateSecurityToken(
                        regenerate -> regenerate.accountId("1").botId(BLANK)),
                () -> chime.getEventsConfiguration(get -> get.accountId("1").botId(BLANK)),
                () -> chime.deleteEventsConfiguration(
                        delete -> delete.accountId("1").botId(BLANK)));
        calls.forEach(AccountFixture::badRequest);
    }
}
