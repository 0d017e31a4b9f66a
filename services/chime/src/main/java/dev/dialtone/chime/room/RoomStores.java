package dev.dialtone.chime.room;

import dev.dialtone.chime.model.chime.StoredMemberRoom;
import dev.dialtone.chime.model.chime.StoredMembership;
import dev.dialtone.chime.model.chime.StoredRetention;
import dev.dialtone.chime.model.chime.StoredRoom;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import java.util.List;

/** What this room keeps: its own classes change it. */
public final class RoomStores {
    /** A part for each Chime account, by id. */
    final Store<String, StoredRoom> rooms;
    /** A part for each room, by the id of the member. */
    final Store<String, StoredMembership> memberships;
    /** A part for each member, by the id of the room: the same as the memberships, from the other side. */
    final Store<String, StoredMemberRoom> memberRooms;
    /** By the id of the Chime account; one that has set nothing has none. */
    final ResourceKind<StoredRetention> retentions;

    /** The stores of one program. */
    public RoomStores(StoreRegistry stores) {
        this.rooms = stores.<StoredRoom>perAccount("chime/rooms", () -> StoredRoom.SCHEMA)
                .inParts();
        this.memberships = stores.<StoredMembership>perAccount("chime/room-members", () -> StoredMembership.SCHEMA)
                .inParts();
        this.memberRooms = stores.<StoredMemberRoom>perAccount("chime/member-rooms", () -> StoredMemberRoom.SCHEMA)
                .inParts();
        this.retentions = ResourceKind.of(
                        stores.perAccount("chime/retention-settings", () -> StoredRetention.SCHEMA),
                        StoredRetention::accountId,
                        (id, named) -> ChimeErrors.notFound())
                .transitions(List.of(Retention.GRACE_PERIOD))
                .build();
    }
}
