$version: "2"

namespace a

service A {
    version: "1"
    resources: [PingResource]
}

resource PingResource {
    operations: [Ping, Ring]
}

operation Ping {
    input: PingInput
}

structure PingInput {
    @required
    Name: Name

    Size: Size

    Colour: Colour
}

// Only in this contract, of a resource that both have.
operation Ring {
    input := {
        @required
        Name: Name
    }
}

@length(min: 1, max: 5)
string Name

@range(min: 1, max: 99)
integer Size

enum Colour {
    RED
}
