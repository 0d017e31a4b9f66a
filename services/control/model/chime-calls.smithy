$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#meaning

/// Calls of Chime SDK Voice: callers have them come and end, and say what is heard in them.
resource ChimeCallResource {
    operations: [
        StartChimeCall
        EndChimeCall
        DecideChimeTask
    ]
}

/// Has a call come, and be answered. It goes on until it is ended, for 24 hours at most.
@http(method: "POST", uri: "/_dialtone/chime/calls", code: 200)
operation StartChimeCall {
    input := @documentation("The call that comes.") with [AccountScoped] {
        /// Who calls, in E.164.
        @required
        from: ChimeCallNumber

        /// Who is called, in E.164.
        @required
        to: ChimeCallNumber

        /// The SIP media application that takes the call. Absent, with no voice connector either: that of the SIP rule of the
        /// number called.
        sipMediaApplicationId: String

        /// The voice connector that the call comes through. Absent, with no SIP media application either: that of the number
        /// called.
        voiceConnectorId: String
    }

    output := @documentation("The call that has come.") {
        /// What UpdateSipMediaApplicationCall, StartSpeakerSearchTask and StartVoiceToneAnalysisTask know it by.
        @required
        transactionId: String

        /// What SIP media applications know it by.
        @required
        callId: String

        /// Who has taken it. Absent: no SIP media application.
        sipMediaApplicationId: String

        /// What it has come through. Absent: no voice connector.
        voiceConnectorId: String
    }
}

/// Ends a call, also one that CreateSipMediaApplicationCall has made. One that has ended stays so.
@http(method: "POST", uri: "/_dialtone/chime/calls/{transactionId}/end", code: 204)
operation EndChimeCall {
    input := @documentation("Which call.") with [AccountScoped] {
        /// Its transaction.
        @required
        @httpLabel
        transactionId: String
    }

    errors: [
        NotFound
    ]
}

/// Says what becomes of a speaker search or voice tone analysis that is not finished.
@idempotent
@http(method: "PUT", uri: "/_dialtone/chime/tasks/{taskId}", code: 200)
operation DecideChimeTask {
    input := @documentation("What becomes of the task.") with [AccountScoped] {
        /// The id of the task.
        @required
        @httpLabel
        taskId: String

        /// Absent: the caller's own, from its signature, else the server's default.
        @httpQuery("region")
        region: Region

        /// What it comes to. Absent: what it comes to by itself, when its time has come.
        status: ChimeTaskOutcome

        /// Why, as StatusMessage. Only with FAILED and PARTIAL_SUCCESS.
        statusMessage: ChimeTaskMessage

        /// Whose voices a speaker search finds, now or when it ends. Absent: what was said before, else nobody's.
        matches: ChimeVoiceMatchList
    }

    output := @documentation("What the task has come to.") {
        /// AWS's word.
        @required
        status: String
    }

    errors: [
        NotFound
    ]
}

/// What may become of a task.
enum ChimeTaskOutcome {
    /// It listens.
    IN_PROGRESS

    /// All of it is done: a speaker search has a voiceprint, and says who matches.
    SUCCEEDED

    /// Half of a speaker search is done: with matches there is no voiceprint, without there is one and nobody was looked for.
    PARTIAL_SUCCESS

    /// Nothing came of it.
    FAILED
}

@length(max: 10)
list ChimeVoiceMatchList {
    member: ChimeVoiceMatch
}

/// Somebody whose voice is heard.
structure ChimeVoiceMatch {
    /// A voice profile of the domain that is searched.
    @required
    voiceProfileId: ChimeVoiceProfileId

    /// How sure that is. Absent: 1.
    confidence: ChimeConfidence
}

@length(min: 1, max: 256)
string ChimeVoiceProfileId

@range(min: 0, max: 1)
double ChimeConfidence

@length(max: 1000)
string ChimeTaskMessage

@meaning("a number in E.164 such as +12045550123")
@pattern("^\\+[1-9][0-9]{1,14}$")
string ChimeCallNumber
