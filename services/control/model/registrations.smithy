$version: "2"

namespace dev.dialtone.control

resource RegistrationResource {
    operations: [
        ReviewRegistration
    ]
}

// Decides in the place of AWS and the carriers about the version that is under review.
@http(method: "POST", uri: "/_dialtone/registrations/{id}/review", code: 200)
operation ReviewRegistration {
    input := with [AccountScoped] {
        @required
        @httpLabel
        id: String

        // Absent: the caller's own, from its signature, else the server's default.
        @httpQuery("region")
        region: Region

        @required
        decision: ReviewDecision

        // Only with REQUIRE_UPDATES, DENY and REVOKE.
        reasons: ReviewReasonList
    }

    output := {
        @required
        registrationStatus: String

        @required
        versionNumber: Long

        @required
        versionStatus: String
    }

    errors: [
        NotFound
    ]
}

enum ReviewDecision {
    APPROVE
    AUTHENTICATE
    REQUIRE_UPDATES
    DENY
    REQUIRE_OFFLINE_REVIEW
    REVOKE
}

@length(max: 20)
list ReviewReasonList {
    member: ReviewReason
}

structure ReviewReason {
    // AWS's name, such as BRAND_ADDRESS_INVALID; any other is taken as it is.
    @required
    reason: ReviewReasonName

    // What is wrong; absent: what AWS says.
    description: ReviewReasonDescription

    // The field that it is about; absent: the whole version.
    fieldPath: ReviewFieldPath
}

@length(min: 1, max: 100)
string ReviewReasonName

@length(max: 1000)
string ReviewReasonDescription

@length(min: 1, max: 100)
string ReviewFieldPath

@pattern("^[a-z0-9-]{1,32}$")
string Region
