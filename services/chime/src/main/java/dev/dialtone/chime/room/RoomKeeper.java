package dev.dialtone.chime.room;

import dev.dialtone.chime.account.AccountContents;
import dev.dialtone.chime.account.AccountTypes;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.chime.model.chime.StoredMemberRoom;
import dev.dialtone.chime.model.chime.StoredMembership;
import dev.dialtone.chime.model.chime.StoredRoom;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.user.UserContents;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.util.List;

/** Finds rooms and who is in them, and changes both sides of a membership at once. */
final class RoomKeeper implements AccountContents, UserContents {
    private final RoomStores stores;
    private final ResourceLookup<StoredAccount> accounts;

    RoomKeeper(RoomStores stores, ResourceLookup<StoredAccount> accounts) {
        this.stores = stores;
        this.accounts = accounts;
    }

    /** The rooms of the Chime account of an id, by id; else not found, or forbidden. */
    Store<String, StoredRoom> of(RequestContext context, String accountId) {
        return stores.rooms.part(
                AccountTypes.requireEnterprise(accounts, context, accountId).accountId());
    }

    /** The room of an id in the Chime account of an id; else not found. */
    StoredRoom require(RequestContext context, String accountId, String roomId) {
        return of(context, accountId).find(context.scope(), roomId).orElseThrow(ChimeErrors::notFound);
    }

    /** Puts a room in the place of the one of its id, or adds it, and returns it. */
    StoredRoom put(Scope scope, StoredRoom room) {
        return stores.rooms.part(room.accountId()).put(scope, room.roomId(), room);
    }

    /** Removes a room with its memberships. */
    void remove(Scope scope, StoredRoom room) {
        List<StoredMembership> all = members(room.roomId()).stream(scope).toList();
        all.forEach(membership -> leave(scope, membership.memberId(), room.roomId()));
        members(room.roomId()).clear(scope);
        stores.rooms.part(room.accountId()).remove(scope, room.roomId());
    }

    /** Who is in a room, by the id of the member. */
    Store<String, StoredMembership> members(String roomId) {
        return stores.memberships.part(roomId);
    }

    /** In which rooms somebody is, by the id of the room. */
    Store<String, StoredMemberRoom> roomsOf(String memberId) {
        return stores.memberRooms.part(memberId);
    }

    /** Puts a membership in the place of that of the same member, or adds it, and returns it. */
    StoredMembership put(Scope scope, StoredMembership membership) {
        roomsOf(membership.memberId()).put(scope, membership.roomId(), new StoredMemberRoom(membership.roomId()));
        return members(membership.roomId()).put(scope, membership.memberId(), membership);
    }

    /** Ends a membership. */
    void remove(Scope scope, StoredMembership membership) {
        members(membership.roomId()).remove(scope, membership.memberId());
        leave(scope, membership.memberId(), membership.roomId());
    }

    @Override
    public void removeAll(Scope scope, String accountId) {
        List<StoredRoom> all = stores.rooms.part(accountId).stream(scope).toList();
        all.forEach(room -> remove(scope, room));
        stores.rooms.part(accountId).clear(scope);
        stores.retentions.remove(Scope.ofAllRegions(scope.account()), accountId);
    }

    @Override
    public void removeUser(Scope scope, String userId) {
        List<StoredMemberRoom> all = roomsOf(userId).stream(scope).toList();
        all.forEach(each -> members(each.roomId()).remove(scope, userId));
        roomsOf(userId).clear(scope);
    }

    /** A part without entries would stay for ever. */
    private void leave(Scope scope, String memberId, String roomId) {
        roomsOf(memberId).remove(scope, roomId);
        if (roomsOf(memberId).size(scope) == 0) {
            roomsOf(memberId).clear(scope);
        }
    }
}
