$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#meaning

/// Decisions about registrations.
resource RegistrationResource {
    operations: [
        ReviewRegistration
    ]
}

/// Decides in the place of AWS and the carriers about the version that is under review.
@http(method: "POST", uri: "/_dialtone/registrations/{id}/review", code: 200)
operation ReviewRegistration {
    input := @documentation("What is decided.") with [AccountScoped] {
        /// The id of the registration.
        @required
        @httpLabel
        id: String

        /// Absent: the caller's own, from its signature, else the server's default.
        @httpQuery("region")
        region: Region

        /// What is decided.
        @required
        decision: ReviewDecision

        /// Only with REQUIRE_UPDATES, DENY and REVOKE.
        reasons: ReviewReasonList
    }

    output := @documentation("What the registration has become.") {
        /// AWS's word for the registration.
        @required
        registrationStatus: String

        /// Which version was decided about.
        @required
        versionNumber: Long

        /// AWS's word for that version.
        @required
        versionStatus: String
    }

    errors: [
        NotFound
    ]
}

/// What AWS and the carriers may decide.
enum ReviewDecision {
    /// Of what is submitted or under review. It is provisioned, then complete.
    APPROVE

    /// Somebody has opened the link in the e-mail to a publicly traded company.
    AUTHENTICATE

    /// The version is denied, and the registration wants a new one.
    REQUIRE_UPDATES

    /// The same; but where a version was approved before, that stays in force.
    DENY

    /// It takes longer: the next decision ends it.
    REQUIRE_OFFLINE_REVIEW

    /// An approved version is taken back.
    REVOKE
}

@length(max: 20)
list ReviewReasonList {
    member: ReviewReason
}

/// Why a version is denied.
structure ReviewReason {
    /// AWS's name, such as BRAND_ADDRESS_INVALID; any other is taken as it is.
    @required
    reason: ReviewReasonName

    /// What is wrong; absent: what AWS says.
    description: ReviewReasonDescription

    /// The field that it is about; absent: the whole version.
    fieldPath: ReviewFieldPath
}

@length(min: 1, max: 100)
string ReviewReasonName

@length(max: 1000)
string ReviewReasonDescription

@length(min: 1, max: 100)
string ReviewFieldPath

@meaning("a region such as us-east-1")
@pattern("^[a-z0-9-]{1,32}$")
string Region
