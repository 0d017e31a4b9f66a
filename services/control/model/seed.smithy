$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#answersLater

/// Operations that are written down, and run as if clients had called: docs/seeding.md.
resource SeedResource {
    operations: [
        GetSeed
        RunSeed
    ]
}

/// Writes down what the account was asked: the calls that have succeeded and may have changed something, as a seed.
@readonly
@http(method: "GET", uri: "/_dialtone/seed", code: 200)
operation GetSeed {
    input := with [AccountScoped] {}

    output := @documentation("A seed, which runs as it is. What the services' contracts mark sensitive is in it.") {
        /// 1.
        @required
        version: Integer

        /// Whose calls these were.
        @required
        account: AccountId

        /// False: the beginning is missing, since older calls have left to make room.
        @required
        complete: Boolean

        /// How many have left.
        @required
        dropped: Long

        /// In the order in which they were answered.
        @required
        entries: SeedEntryList
    }
}

/// Runs a seed. Answers when its last entry has succeeded, or with the first that was refused; what succeeded before that stays.
@answersLater
@http(method: "POST", uri: "/_dialtone/seed", code: 200)
operation RunSeed {
    input := @documentation("A seed, in JSON or YAML.") with [AccountScoped] {
        /// Where entries are that say nothing. Absent: the caller's own, from its signature, else the server's default.
        @httpQuery("region")
        region: Region

        /// The seed, in JSON or YAML.
        @required
        @httpPayload
        text: SeedDocument
    }

    output := with [SeedOutcome] {}
}

/// How a seed ended that ran.
@mixin
structure SeedOutcome {
    /// How many entries it has.
    @required
    entries: Integer

    /// What those have answered that have a name, by it.
    @required
    results: SeedResults
}

map SeedResults {
    key: String
    value: Document
}

list SeedEntryList {
    member: SeedEntry
}

/// One operation.
structure SeedEntry {
    /// What later entries call its answer. Absent: none refers to it.
    as: String

    /// As pinpoint-sms-voice-v2; dialtone is this API.
    @required
    service: String

    /// AWS's name, or this API's operationId.
    @required
    operation: String

    /// Where it goes.
    @required
    region: String

    /// Members under the names that the AWS CLI shows, with references to earlier answers.
    @required
    input: Document
}

string SeedDocument
