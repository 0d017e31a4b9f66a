package dev.dialtone.chime.room;

import dev.dialtone.chime.model.chime.BatchCreateRoomMembershipRequest;
import dev.dialtone.chime.model.chime.BatchCreateRoomMembershipResponse;
import dev.dialtone.chime.model.chime.CreateRoomMembershipRequest;
import dev.dialtone.chime.model.chime.CreateRoomMembershipResponse;
import dev.dialtone.chime.model.chime.DeleteRoomMembershipRequest;
import dev.dialtone.chime.model.chime.ErrorCode;
import dev.dialtone.chime.model.chime.ListRoomMembershipsRequest;
import dev.dialtone.chime.model.chime.ListRoomMembershipsResponse;
import dev.dialtone.chime.model.chime.Member;
import dev.dialtone.chime.model.chime.MemberError;
import dev.dialtone.chime.model.chime.MemberType;
import dev.dialtone.chime.model.chime.RoomMembership;
import dev.dialtone.chime.model.chime.RoomMembershipOperations;
import dev.dialtone.chime.model.chime.RoomMembershipRole;
import dev.dialtone.chime.model.chime.StoredMembership;
import dev.dialtone.chime.model.chime.StoredRoom;
import dev.dialtone.chime.model.chime.UpdateRoomMembershipRequest;
import dev.dialtone.chime.model.chime.UpdateRoomMembershipResponse;
import dev.dialtone.chime.resource.Batch;
import dev.dialtone.chime.resource.CallerArn;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.Listing;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who is in which room, in which role. */
final class Memberships implements RoomMembershipOperations {
    private final RoomKeeper keeper;
    private final Members members;
    private final Quotas quotas;

    Memberships(RoomKeeper keeper, Members members, Quotas quotas) {
        this.keeper = keeper;
        this.members = members;
        this.quotas = quotas;
    }

    @Override
    public CreateRoomMembershipResponse createRoomMembership(
            CreateRoomMembershipRequest input, RequestContext context) {
        StoredRoom room = keeper.require(context, input.accountId(), input.roomId());
        return new CreateRoomMembershipResponse(
                shown(context.scope(), room, join(context, room, input.memberId(), input.role())));
    }

    @Override
    public BatchCreateRoomMembershipResponse batchCreateRoomMembership(
            BatchCreateRoomMembershipRequest input, RequestContext context) {
        StoredRoom room = keeper.require(context, input.accountId(), input.roomId());
        return new BatchCreateRoomMembershipResponse(Batch.failures(
                input.membershipItemList(),
                item -> join(context, room, item.memberId(), item.role()),
                (item, refused) -> MemberError.builder()
                        .memberId(item.memberId())
                        .errorCode(ErrorCode.of(ChimeErrors.code(refused).value()))
                        .errorMessage(refused.getMessage())
                        .build()));
    }

    @Override
    public ListRoomMembershipsResponse listRoomMemberships(ListRoomMembershipsRequest input, RequestContext context) {
        StoredRoom room = keeper.require(context, input.accountId(), input.roomId());
        Page<RoomMembership> page = keeper.members(room.roomId())
                .page(context.scope(), Listing.request(context, input))
                .map(membership -> shown(context.scope(), room, membership));
        return ListRoomMembershipsResponse.builder()
                .roomMemberships(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateRoomMembershipResponse updateRoomMembership(
            UpdateRoomMembershipRequest input, RequestContext context) {
        StoredRoom room = keeper.require(context, input.accountId(), input.roomId());
        StoredMembership membership = require(context, room, input.memberId());
        if (!membership.memberType().equals(MemberType.USER)) {
            throw ChimeErrors.badRequest("MemberId: a bot (expected: a user, to change the role)");
        }
        StoredMembership changed = membership.toBuilder()
                .role(Objects.requireNonNullElse(input.role(), membership.role()))
                .updatedTimestamp(context.now())
                .build();
        return new UpdateRoomMembershipResponse(shown(context.scope(), room, keeper.put(context.scope(), changed)));
    }

    @Override
    public Unit deleteRoomMembership(DeleteRoomMembershipRequest input, RequestContext context) {
        StoredRoom room = keeper.require(context, input.accountId(), input.roomId());
        keeper.remove(context.scope(), require(context, room, input.memberId()));
        return new Unit();
    }

    private StoredMembership require(RequestContext context, StoredRoom room, String memberId) {
        return keeper.members(room.roomId()).find(context.scope(), memberId).orElseThrow(ChimeErrors::notFound);
    }

    private StoredMembership join(
            RequestContext context, StoredRoom room, @Nullable String memberId, @Nullable RoomMembershipRole role) {
        Scope scope = context.scope();
        if (memberId == null) {
            throw ChimeErrors.badRequest("MemberId: missing (expected: the id of a user or bot)");
        }
        Member member = members.find(scope, room.accountId(), memberId).orElseThrow(ChimeErrors::notFound);
        if (keeper.members(room.roomId()).contains(scope, memberId)) {
            throw ChimeErrors.conflict("The member is in the room already");
        }
        if (!members.isReachable(scope, room.accountId(), memberId)) {
            throw ChimeErrors.badRequest("MemberId: a bot without events configuration (expected: one that has it)");
        }
        quotas.require(
                scope,
                ServiceQuotas.MEMBERS_PER_ROOM,
                keeper.members(room.roomId()).size(scope) + 1);
        quotas.require(
                scope, ServiceQuotas.ROOMS_PER_MEMBER, keeper.roomsOf(memberId).size(scope) + 1);
        return keeper.put(
                scope,
                StoredMembership.builder()
                        .roomId(room.roomId())
                        .memberId(memberId)
                        .memberType(member.memberType() == null ? MemberType.USER : member.memberType())
                        .role(Objects.requireNonNullElse(role, RoomMembershipRole.MEMBER))
                        .invitedBy(CallerArn.of(context))
                        .updatedTimestamp(context.now())
                        .build());
    }

    private RoomMembership shown(Scope scope, StoredRoom room, StoredMembership membership) {
        return RoomMembership.builder()
                .roomId(membership.roomId())
                .member(members.find(scope, room.accountId(), membership.memberId())
                        .orElse(null))
                .role(membership.role())
                .invitedBy(membership.invitedBy())
                .updatedTimestamp(membership.updatedTimestamp())
                .build();
    }
}
