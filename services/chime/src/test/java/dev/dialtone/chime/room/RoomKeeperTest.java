package dev.dialtone.chime.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.chime.account.AccountStores;
import dev.dialtone.chime.model.chime.MemberType;
import dev.dialtone.chime.model.chime.RoomMembershipRole;
import dev.dialtone.chime.model.chime.StoredMemberRoom;
import dev.dialtone.chime.model.chime.StoredMembership;
import dev.dialtone.chime.model.chime.StoredRoom;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Both sides of memberships are the same. */
@Evidence(value = Source.DIALTONE, detail = "how rooms are kept")
class RoomKeeperTest {
    @RegisterExtension
    final World world = new World();

    private final RoomStores stores = new RoomStores(world.stores);
    private final RoomKeeper keeper = new RoomKeeper(stores, new AccountStores(world.stores).accounts());
    private final Scope scope = Scope.ofAllRegions(world.account);

    @Test
    void showsAMembershipFromBothSides() {
        join("lobby", "ann");
        join("lobby", "bob");
        join("hall", "ann");
        assertThat(members("lobby")).containsExactly("ann", "bob");
        assertThat(rooms("ann")).containsExactly("lobby", "hall");

        keeper.remove(scope, membership("lobby", "ann"));
        assertThat(members("lobby")).containsExactly("bob");
        assertThat(rooms("ann")).containsExactly("hall");
    }

    @Test
    void forgetsTheMembershipsOfARoom() {
        StoredRoom room = keeper.put(scope, room("lobby"));
        join("lobby", "ann");
        join("lobby", "bob");
        join("hall", "bob");
        keeper.remove(scope, room);
        assertThat(members("lobby")).isEmpty();
        assertThat(rooms("ann")).isEmpty();
        assertThat(rooms("bob")).containsExactly("hall");
        assertThat(stores.rooms.part("account").size(scope)).isZero();
    }

    @Test
    void forgetsTheMembershipsOfAUser() {
        join("lobby", "ann");
        join("hall", "ann");
        join("hall", "bob");
        keeper.removeUser(scope, "ann");
        assertThat(members("lobby")).isEmpty();
        assertThat(members("hall")).containsExactly("bob");
        assertThat(rooms("ann")).isEmpty();
    }

    @Test
    void forgetsEverythingOfAnAccount() {
        keeper.put(scope, room("lobby"));
        keeper.put(scope, room("hall"));
        join("lobby", "ann");
        join("hall", "ann");
        keeper.removeAll(scope, "account");
        assertThat(rooms("ann")).isEmpty();
        assertThat(stores.rooms.part("account").size(scope)).isZero();
    }

    private void join(String roomId, String memberId) {
        keeper.put(scope, membership(roomId, memberId));
    }

    private List<String> members(String roomId) {
        return keeper.members(roomId).stream(scope)
                .map(StoredMembership::memberId)
                .toList();
    }

    private List<String> rooms(String memberId) {
        return keeper.roomsOf(memberId).stream(scope)
                .map(StoredMemberRoom::roomId)
                .toList();
    }

    private StoredMembership membership(String roomId, String memberId) {
        return StoredMembership.builder()
                .roomId(roomId)
                .memberId(memberId)
                .memberType(MemberType.USER)
                .role(RoomMembershipRole.MEMBER)
                .invitedBy("somebody")
                .updatedTimestamp(World.START)
                .build();
    }

    private StoredRoom room(String roomId) {
        return StoredRoom.builder()
                .roomId(roomId)
                .name(roomId)
                .accountId("account")
                .createdBy("somebody")
                .createdTimestamp(World.START)
                .updatedTimestamp(World.START)
                .build();
    }
}
