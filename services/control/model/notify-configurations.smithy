$version: "2"

namespace dev.dialtone.control

resource NotifyConfigurationResource {
    operations: [
        ReviewNotifyConfiguration
    ]
}

// Decides in the place of AWS about the display name of a notify configuration, whatever was decided before.
@http(method: "POST", uri: "/_dialtone/notify-configurations/{id}/review", code: 200)
operation ReviewNotifyConfiguration {
    input := with [AccountScoped] {
        @required
        @httpLabel
        id: String

        // Absent: the caller's own, from its signature, else the server's default.
        @httpQuery("region")
        region: Region

        @required
        decision: BrandDecision

        // With REJECT; absent: words of Dialtone's own.
        reason: RejectionReason
    }

    output := {
        @required
        status: String

        rejectionReason: String
    }

    errors: [
        NotFound
    ]
}

enum BrandDecision {
    APPROVE
    REQUIRE_VERIFICATION
    REJECT
}

@length(min: 1, max: 1000)
string RejectionReason
