$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chime

resource DialOutResource {
    operations: [
        CreateMeetingDialOut
    ]
}

@http(method: "POST", uri: "/meetings/{MeetingId}/dial-outs", code: 201)
operation CreateMeetingDialOut {
    input := {
        @required
        @httpLabel
        MeetingId: GuidString

        @required
        FromPhoneNumber: E164PhoneNumber

        @required
        ToPhoneNumber: E164PhoneNumber

        @required
        JoinToken: JoinTokenString
    }

    output := {
        TransactionId: GuidString
    }

    errors: [
        ResourceLimitExceededException
        ThrottledClientException
        AccessDeniedException
    ]
}

@pattern("^[a-zA-Z0-9+/]+$")
@length(min: 2, max: 2048)
@sensitive
string JoinTokenString
