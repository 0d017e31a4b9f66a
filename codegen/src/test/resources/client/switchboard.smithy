$version: "2"

namespace example.switchboard

use aws.protocols#restJson1
use dev.dialtone.traits#answersLater

@restJson1
service Switchboard {
    version: "2026-11-21"
    resources: [LineResource, OldResource]
    errors: [Refused]
}

resource LineResource {
    operations: [GetLine, PutLine, ListLines, DropLine, Listen]
}

// Left out of the client, with a binding that the client does not know.
resource OldResource {
    operations: [OldLines]
}

@readonly
@http(method: "GET", uri: "/old")
operation OldLines {
    input := {
        @httpQueryParams
        others: Texts
    }
}

/// One line.
@readonly
@http(method: "GET", uri: "/lines/{id}")
operation GetLine {
    input := with [Called] {
        @required
        @httpLabel
        id: String
    }

    output := with [LineState] {}
}

@idempotent
@http(method: "PUT", uri: "/lines/{id}/by-name/{name+}?kind=short")
operation PutLine {
    input := with [Called, LineState] {
        @required
        @httpLabel
        id: String

        @required
        @httpLabel
        name: String

        @httpQuery("since")
        since: When

        @httpQuery("colour")
        colour: Colour

        /// Tried in this order.
        routes: Routes

        marks: Marks
    }

    output := with [LineState] {}
}

/// Newest last; all of it is
/// at `/lines`, as <list> & more.
@readonly
@http(method: "GET", uri: "/lines")
operation ListLines {
    input := with [Called] {
        @httpQuery("limit")
        limit: Integer
    }

    output := {
        @required
        lines: Lines

        routes: Routes
    }
}

@idempotent
@http(method: "DELETE", uri: "/lines", code: 204)
operation DropLine {
    input := with [Called] {}
}

@answersLater
@http(method: "POST", uri: "/lines/{id}/listen", code: 200)
operation Listen {
    input := with [Called] {
        @required
        @httpLabel
        id: String

        @required
        loud: Boolean
    }

    output := {
        @required
        heard: Document
    }

    errors: [NobodySpoke]
}

@error("client")
@httpError(400)
structure Refused {
    @required
    message: String
}

/// There was nothing to hear.
@error("client")
@httpError(408)
structure NobodySpoke {
    @required
    message: String

    @required
    lines: Lines
}

@mixin
structure Called {
    @httpQuery("caller")
    caller: String
}

/// A line that calls are led through.
@mixin
structure LineState {
    /// Who holds it; absent: nobody.
    holder: String

    colour: Colour

    ring: Span
}

structure Line with [LineState] {}

list Lines {
    member: Line
}

structure Route {
    @required
    to: String

    @required
    weight: Double

    via: Routes
}

list Routes {
    member: Route
}

map Marks {
    key: String
    value: Mark
}

/// Only sent, so that no server can answer a new one.
enum Mark {
    /// By hand.
    CHALK
    INK = "ink"
}

/// Of its cable.
enum Colour {
    RED
    LIGHT_BLUE = "light-blue"
}

map Texts {
    key: String
    value: String
}

@timestampFormat("date-time")
timestamp When

string Span
