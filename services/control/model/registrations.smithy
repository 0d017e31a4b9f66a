$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#meaning

/// What is registered with carriers, and decisions about it.
resource RegistrationResource {
    operations: [
        ListRegistrations
        ReviewRegistration
    ]
}

/// Lists the registrations of the account.
@readonly
@http(method: "GET", uri: "/_dialtone/registrations", code: 200)
operation ListRegistrations {
    input := with [AccountScoped] {
        /// Only those of this region. Absent: of all.
        @httpQuery("region")
        region: Region
    }

    output := @documentation("The registrations.") {
        /// By region; the oldest of each first.
        @required
        registrations: RegistrationInformationList
    }
}

list RegistrationInformationList {
    member: RegistrationInformation
}

/// A registration, with its current version.
structure RegistrationInformation {
    /// AWS's id.
    @required
    registrationId: String

    /// AWS's name.
    @required
    registrationArn: String

    /// As US_TOLL_FREE_REGISTRATION.
    @required
    registrationType: String

    /// AWS's word for the registration.
    @required
    registrationStatus: String

    /// Of the current version.
    @required
    versionNumber: Long

    /// AWS's word for that version.
    @required
    versionStatus: String

    /// Where it is.
    @required
    region: String

    /// When that version came to its status, by the account's clock.
    @required
    updatedAt: DateTime

    /// What is registered by it.
    @required
    associations: RegistrationAssociationInformationList

    /// Why that version was denied.
    @required
    deniedReasons: DeniedReasonInformationList

    /// What will happen to it, the first one first.
    @required
    due: DueChanges
}

list RegistrationAssociationInformationList {
    member: RegistrationAssociationInformation
}

/// Something that is registered.
structure RegistrationAssociationInformation {
    /// AWS's id.
    @required
    resourceId: String

    /// AWS's word, as phone-number.
    @required
    resourceType: String

    /// In E.164; absent: it is no number.
    phoneNumber: String
}

list DeniedReasonInformationList {
    member: DeniedReasonInformation
}

/// Why a version was denied, in AWS's words.
structure DeniedReasonInformation {
    /// AWS's name, such as BRAND_ADDRESS_INVALID.
    @required
    reason: String

    /// What that is.
    shortDescription: String

    /// What is wrong.
    longDescription: String
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
