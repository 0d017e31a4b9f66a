$version: "2"

namespace example.lending

use aws.api#service
use aws.auth#sigv4
use dev.dialtone.traits#answersLater
use dev.dialtone.traits#serviceName
use dev.dialtone.traits#stored
use dev.dialtone.traits#tokenDays

@serviceName("library")
@service(sdkId: "Library", arnNamespace: "library", endpointPrefix: "books")
@sigv4(name: "library")
service LendingService {
    version: "2026-11-21"
    resources: [BookResource]
    operations: [GetHours]
}

resource BookResource {
    operations: [LendBook, ListBooks]
}

@http(method: "POST", uri: "/books/{BookId}/loans?kind=short", code: 201)
operation LendBook {
    input := {
        @required
        @httpLabel
        BookId: BookId

        @required
        @length(max: 3)
        Readers: ReaderList

        @idempotencyToken
        @tokenDays(7)
        ClientToken: String

        Renewable: Boolean = true
    }

    output := with [LoanState] {}

    errors: [AlreadyLent]
}

@readonly
@http(method: "GET", uri: "/books")
@paginated(inputToken: "NextToken", outputToken: "NextToken", items: "Books", pageSize: "MaxResults")
operation ListBooks {
    input := {
        @httpQuery("next-token")
        NextToken: String

        @httpQuery("max-results")
        @range(min: 1, max: 100)
        MaxResults: Integer
    }

    output := {
        Books: BookList
        NextToken: String
    }
}

@answersLater
@readonly
@http(method: "GET", uri: "/hours")
operation GetHours {}

@mixin
structure LoanState {
    BookId: BookId
    DueAt: Timestamp
    Overdue: Boolean = false
}

@stored
structure Loan with [LoanState] {
    @required
    $BookId

    History: EventMap

    // As the parameter of a method of the generated record is called.
    Member: String
}

@error("client")
@httpError(409)
structure AlreadyLent {
    message: String
    Until: Timestamp
}

@length(min: 1, max: 20)
@pattern("^[a-z]+$")
string BookId

list ReaderList {
    member: String
}

list BookList {
    member: Book
}

structure Book {
    @required
    Id: BookId

    Genre: Genre

    Shelf: Shelf

    @pattern("^(?!\\s*$)(?=.*[a-z])[\\s\\S]+$")
    Title: String

    Sequels: BookList
}

enum Genre {
    NOVEL
    SHORT_STORY = "short-story"
}

union Shelf {
    Room: String
    Depot: Integer
}

@sparse
map EventMap {
    key: String
    value: String
}
