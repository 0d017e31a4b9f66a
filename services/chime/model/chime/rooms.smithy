$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chime

resource RoomResource {
    operations: [
        CreateRoom
        GetRoom
        ListRooms
        UpdateRoom
        DeleteRoom
    ]
}

resource RoomMembershipResource {
    operations: [
        CreateRoomMembership
        BatchCreateRoomMembership
        ListRoomMemberships
        UpdateRoomMembership
        DeleteRoomMembership
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/rooms", code: 201)
operation CreateRoom {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        Name: SensitiveString

        @idempotencyToken
        ClientRequestToken: ClientRequestToken
    }

    output := {
        Room: Room
    }

    errors: [
        NotFoundException
        ResourceLimitExceededException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/accounts/{AccountId}/rooms/{RoomId}", code: 200)
operation GetRoom {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        RoomId: NonEmptyString
    }

    output := {
        Room: Room
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/accounts/{AccountId}/rooms", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "Rooms")
operation ListRooms {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @httpQuery("member-id")
        MemberId: String

        @httpQuery("max-results")
        MaxResults: ResultMax

        @httpQuery("next-token")
        NextToken: String
    }

    output := {
        Rooms: RoomList
        NextToken: String
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/rooms/{RoomId}", code: 200)
operation UpdateRoom {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        RoomId: NonEmptyString

        Name: SensitiveString
    }

    output := {
        Room: Room
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/accounts/{AccountId}/rooms/{RoomId}", code: 204)
operation DeleteRoom {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        RoomId: NonEmptyString
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/rooms/{RoomId}/memberships", code: 201)
operation CreateRoomMembership {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        RoomId: NonEmptyString

        @required
        MemberId: NonEmptyString

        Role: RoomMembershipRole
    }

    output := {
        RoomMembership: RoomMembership
    }

    errors: [
        ConflictException
        NotFoundException
        ResourceLimitExceededException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/rooms/{RoomId}/memberships?operation=batch-create", code: 201)
operation BatchCreateRoomMembership {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        RoomId: NonEmptyString

        @required
        MembershipItemList: MembershipItemList
    }

    output := {
        Errors: MemberErrorList
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/accounts/{AccountId}/rooms/{RoomId}/memberships", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "RoomMemberships")
operation ListRoomMemberships {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        RoomId: NonEmptyString

        @httpQuery("max-results")
        MaxResults: ResultMax

        @httpQuery("next-token")
        NextToken: String
    }

    output := {
        RoomMemberships: RoomMembershipList
        NextToken: String
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/rooms/{RoomId}/memberships/{MemberId}", code: 200)
operation UpdateRoomMembership {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        RoomId: NonEmptyString

        @required
        @httpLabel
        MemberId: NonEmptyString

        Role: RoomMembershipRole
    }

    output := {
        RoomMembership: RoomMembership
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/accounts/{AccountId}/rooms/{RoomId}/memberships/{MemberId}", code: 204)
operation DeleteRoomMembership {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        RoomId: NonEmptyString

        @required
        @httpLabel
        MemberId: NonEmptyString
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

structure Room {
    RoomId: NonEmptyString
    Name: SensitiveString
    AccountId: NonEmptyString
    CreatedBy: NonEmptyString
    CreatedTimestamp: Iso8601Timestamp
    UpdatedTimestamp: Iso8601Timestamp
}

list RoomList {
    member: Room
}

structure RoomMembership {
    RoomId: NonEmptyString
    Member: Member
    Role: RoomMembershipRole
    InvitedBy: NonEmptyString
    UpdatedTimestamp: Iso8601Timestamp
}

structure Member {
    MemberId: NonEmptyString
    MemberType: MemberType
    Email: SensitiveString
    FullName: SensitiveString
    AccountId: NonEmptyString
}

@length(max: 50)
list MembershipItemList {
    member: MembershipItem
}

structure MembershipItem {
    MemberId: NonEmptyString
    Role: RoomMembershipRole
}

list MemberErrorList {
    member: MemberError
}

structure MemberError {
    MemberId: NonEmptyString
    ErrorCode: ErrorCode
    ErrorMessage: String
}

list RoomMembershipList {
    member: RoomMembership
}

enum RoomMembershipRole {
    ADMINISTRATOR = "Administrator"
    MEMBER = "Member"
}

enum MemberType {
    USER = "User"
    BOT = "Bot"
    WEBHOOK = "Webhook"
}

@pattern("^[-_a-zA-Z0-9]*$")
@length(min: 2, max: 64)
@sensitive
string ClientRequestToken
