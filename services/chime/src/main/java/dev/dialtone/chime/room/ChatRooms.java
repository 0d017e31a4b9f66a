package dev.dialtone.chime.room;

import dev.dialtone.chime.model.chime.CreateRoomRequest;
import dev.dialtone.chime.model.chime.CreateRoomResponse;
import dev.dialtone.chime.model.chime.DeleteRoomRequest;
import dev.dialtone.chime.model.chime.GetRoomRequest;
import dev.dialtone.chime.model.chime.GetRoomResponse;
import dev.dialtone.chime.model.chime.ListRoomsRequest;
import dev.dialtone.chime.model.chime.ListRoomsResponse;
import dev.dialtone.chime.model.chime.Room;
import dev.dialtone.chime.model.chime.RoomOperations;
import dev.dialtone.chime.model.chime.StoredRoom;
import dev.dialtone.chime.model.chime.UpdateRoomRequest;
import dev.dialtone.chime.model.chime.UpdateRoomResponse;
import dev.dialtone.chime.resource.CallerArn;
import dev.dialtone.chime.resource.Listing;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.time.Instant;
import java.util.Objects;

/** Chat rooms. One that was made has nobody in it. */
final class ChatRooms implements RoomOperations {

    /** Planned at the first answer; a start has no use for it. */
    private static final class Loaded {
        static final Projection<StoredRoom, Room> TO_ROOM = Projection.of(StoredRoom.SCHEMA, Room.SCHEMA);
    }

    private final RoomKeeper keeper;
    private final Quotas quotas;

    ChatRooms(RoomKeeper keeper, Quotas quotas) {
        this.keeper = keeper;
        this.quotas = quotas;
    }

    @Override
    public CreateRoomResponse createRoom(CreateRoomRequest input, RequestContext context) {
        Scope scope = context.scope();
        int count = keeper.of(context, input.accountId()).size(scope);
        quotas.require(scope, ServiceQuotas.ROOMS, count + 1);
        Instant now = context.now();
        StoredRoom room = StoredRoom.builder()
                .roomId(context.account().ids().uuid())
                .name(input.name())
                .accountId(input.accountId())
                .createdBy(CallerArn.of(context))
                .createdTimestamp(now)
                .updatedTimestamp(now)
                .build();
        return new CreateRoomResponse(shown(keeper.put(scope, room)));
    }

    @Override
    public GetRoomResponse getRoom(GetRoomRequest input, RequestContext context) {
        return new GetRoomResponse(shown(keeper.require(context, input.accountId(), input.roomId())));
    }

    @Override
    public ListRoomsResponse listRooms(ListRoomsRequest input, RequestContext context) {
        Scope scope = context.scope();
        Store<String, StoredRoom> rooms = keeper.of(context, input.accountId());
        String memberId = input.memberId();
        Page<Room> page = rooms.page(
                        scope,
                        Listing.request(context, input),
                        room -> memberId == null || keeper.roomsOf(memberId).contains(scope, room.roomId()))
                .map(ChatRooms::shown);
        return ListRoomsResponse.builder()
                .rooms(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateRoomResponse updateRoom(UpdateRoomRequest input, RequestContext context) {
        StoredRoom room = keeper.require(context, input.accountId(), input.roomId());
        StoredRoom changed = room.toBuilder()
                .name(Objects.requireNonNullElse(input.name(), room.name()))
                .updatedTimestamp(context.now())
                .build();
        return new UpdateRoomResponse(shown(keeper.put(context.scope(), changed)));
    }

    @Override
    public Unit deleteRoom(DeleteRoomRequest input, RequestContext context) {
        keeper.remove(context.scope(), keeper.require(context, input.accountId(), input.roomId()));
        return new Unit();
    }

    private static Room shown(StoredRoom room) {
        return Loaded.TO_ROOM.apply(room);
    }
}
