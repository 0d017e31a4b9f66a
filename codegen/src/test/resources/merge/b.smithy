$version: "2"

namespace b

service B {
    version: "1"
    resources: [EchoResource, PingResource]
}

resource EchoResource {
    operations: [Echo]
}

// Only in this contract, of a resource that only this one has.
operation Echo {
    input := {
        Shout: Shout
    }
}

enum Shout {
    LOUD
}

resource PingResource {
    operations: [Ping]
}

operation Ping {
    input: PingInput
}

structure PingInput {
    Name: Name

    Size: Size

    Colour: Colour

    OnlyInB: String
}

@length(min: 2, max: 9)
string Name

@range(min: 1, max: 100)
integer Size

enum Colour {
    GREEN
}
