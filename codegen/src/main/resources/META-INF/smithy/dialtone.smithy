$version: "2.0"

namespace dev.dialtone.traits

// A structure that Dialtone keeps in a store. No operation needs to reach it; code is generated for it all the same.
@trait(selector: "structure")
structure stored {}

// A structure that a streaming body has as text, which no operation reaches. Code is generated for it all the same.
@trait(selector: "structure")
structure streamed {}

// The name of a service in settings, logs and the control API: pinpoint-sms-voice-v2. The AWS CLI's name where there is one.
@trait(selector: "service")
string serviceName

// What a pattern means, in words for people and with an example: "12 digits, such as 111122223333". Messages have it in its place.
@trait(selector: "string[trait|pattern]")
string meaning

// For how many days a call that comes again with this token is answered as the first one was, where AWS says so.
@trait(selector: "structure > member [trait|idempotencyToken]")
integer tokenDays

// Whole names of hosts that AWS had for a service, or still has for old clients, beside those of its endpointPrefix.
@trait(selector: "service")
list formerHosts {
    member: String
}

// The answer waits for something: behaviour gives a future instead of the output.
@trait(selector: "operation")
structure answersLater {}

// Never written in a model; the generator's merge sets it. Another contract has the operation, too, and the merged service
// answers it for both: the contract's own builder takes no behaviour for it.
@trait(selector: "operation")
structure merged {}
