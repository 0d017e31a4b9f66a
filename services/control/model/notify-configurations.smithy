$version: "2"

namespace dev.dialtone.control

/// Decisions about the names that Notify sends by.
resource NotifyConfigurationResource {
    operations: [
        ReviewNotifyConfiguration
    ]
}

/// Decides in the place of AWS about the display name of a notify configuration, whatever was decided before.
@http(method: "POST", uri: "/_dialtone/notify-configurations/{id}/review", code: 200)
operation ReviewNotifyConfiguration {
    input := @documentation("What is decided.") with [AccountScoped] {
        /// The id of the configuration.
        @required
        @httpLabel
        id: String

        /// Absent: the caller's own, from its signature, else the server's default.
        @httpQuery("region")
        region: Region

        /// What is decided.
        @required
        decision: BrandDecision

        /// With REJECT; absent: words of Dialtone's own.
        reason: RejectionReason
    }

    output := @documentation("What it has become.") {
        /// AWS's word.
        @required
        status: String

        /// Absent unless it was rejected.
        rejectionReason: String
    }

    errors: [
        NotFound
    ]
}

/// What AWS may decide about a display name.
enum BrandDecision {
    /// ACTIVE.
    APPROVE

    /// REQUIRES_VERIFICATION.
    REQUIRE_VERIFICATION

    /// REJECTED.
    REJECT
}

@length(min: 1, max: 1000)
string RejectionReason
