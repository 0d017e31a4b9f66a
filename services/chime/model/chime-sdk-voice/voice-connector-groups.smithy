$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chimesdkvoice

resource VoiceConnectorGroupResource {
    operations: [
        CreateVoiceConnectorGroup
        GetVoiceConnectorGroup
        ListVoiceConnectorGroups
        UpdateVoiceConnectorGroup
        DeleteVoiceConnectorGroup
    ]
}

resource VoiceConnectorGroupNumberResource {
    operations: [
        AssociatePhoneNumbersWithVoiceConnectorGroup
        DisassociatePhoneNumbersFromVoiceConnectorGroup
    ]
}

@http(method: "POST", uri: "/voice-connector-groups", code: 201)
operation CreateVoiceConnectorGroup {
    input := {
        @required
        Name: VoiceConnectorGroupName

        VoiceConnectorItems: VoiceConnectorItemList
    }

    output := {
        VoiceConnectorGroup: VoiceConnectorGroup
    }

    errors: [
        AccessDeniedException
        ThrottledClientException
        ResourceLimitExceededException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connector-groups/{VoiceConnectorGroupId}", code: 200)
operation GetVoiceConnectorGroup {
    input := {
        @required
        @httpLabel
        VoiceConnectorGroupId: NonEmptyString
    }

    output := {
        VoiceConnectorGroup: VoiceConnectorGroup
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connector-groups", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "VoiceConnectorGroups")
operation ListVoiceConnectorGroups {
    input := {
        @httpQuery("next-token")
        NextToken: String

        @httpQuery("max-results")
        MaxResults: ResultMax
    }

    output := {
        VoiceConnectorGroups: VoiceConnectorGroupList
        NextToken: String
    }

    errors: [
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/voice-connector-groups/{VoiceConnectorGroupId}", code: 202)
operation UpdateVoiceConnectorGroup {
    input := {
        @required
        @httpLabel
        VoiceConnectorGroupId: NonEmptyString

        @required
        Name: VoiceConnectorGroupName

        @required
        VoiceConnectorItems: VoiceConnectorItemList
    }

    output := {
        VoiceConnectorGroup: VoiceConnectorGroup
    }

    errors: [
        NotFoundException
        ConflictException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/voice-connector-groups/{VoiceConnectorGroupId}", code: 204)
operation DeleteVoiceConnectorGroup {
    input := {
        @required
        @httpLabel
        VoiceConnectorGroupId: NonEmptyString
    }

    errors: [
        NotFoundException
        ConflictException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/voice-connector-groups/{VoiceConnectorGroupId}?operation=associate-phone-numbers", code: 200)
operation AssociatePhoneNumbersWithVoiceConnectorGroup {
    input := {
        @required
        @httpLabel
        VoiceConnectorGroupId: NonEmptyString

        @required
        E164PhoneNumbers: E164PhoneNumberList

        ForceAssociate: NullableBoolean
    }

    output := {
        PhoneNumberErrors: PhoneNumberErrorList
    }

    errors: [
        NotFoundException
        AccessDeniedException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/voice-connector-groups/{VoiceConnectorGroupId}?operation=disassociate-phone-numbers", code: 200)
operation DisassociatePhoneNumbersFromVoiceConnectorGroup {
    input := {
        @required
        @httpLabel
        VoiceConnectorGroupId: NonEmptyString

        @required
        E164PhoneNumbers: E164PhoneNumberList
    }

    output := {
        PhoneNumberErrors: PhoneNumberErrorList
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

list VoiceConnectorItemList {
    member: VoiceConnectorItem
}

structure VoiceConnectorItem {
    @required
    VoiceConnectorId: NonEmptyString

    @required
    Priority: VoiceConnectorItemPriority
}

structure VoiceConnectorGroup {
    VoiceConnectorGroupId: NonEmptyString
    Name: VoiceConnectorGroupName
    VoiceConnectorItems: VoiceConnectorItemList
    CreatedTimestamp: Iso8601Timestamp
    UpdatedTimestamp: Iso8601Timestamp
    VoiceConnectorGroupArn: NonEmptyString
}

list VoiceConnectorGroupList {
    member: VoiceConnectorGroup
}

@pattern("^[a-zA-Z0-9 _.-]+$")
@length(min: 1, max: 256)
string VoiceConnectorGroupName

@range(min: 1, max: 99)
integer VoiceConnectorItemPriority
