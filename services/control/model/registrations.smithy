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

        // Not with APPROVE.
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
    REQUIRE_UPDATES
    DENY
}

list ReviewReasonList {
    member: ReviewReason
}

structure ReviewReason {
    // A short name.
    @required
    reason: String

    // What to do about it; absent: the reason says enough.
    description: String

    // The field that it is about; absent: the whole version.
    fieldPath: String
}

@pattern("^[a-z0-9-]{1,32}$")
string Region
