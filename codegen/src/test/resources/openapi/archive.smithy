$version: "2"

namespace example.archive

use aws.protocols#restJson1

/// Keeps papers.
@title("Archive")
@restJson1
service Archive {
    version: "2026-11-21"
    resources: [PaperResource, BoxResource]
    errors: [NoSuchPaper]
}

/// Not shown: a tag has the description of its first resource by name.
@title("Papers")
resource PaperResource {
    operations: [PutPaper, ExportPapers]
}

/// What is kept.
@title("Papers")
resource BoxResource {
    operations: [EmptyBox]
}

/// Keeps a paper. One of that name is kept no longer.
@idempotent
@http(method: "PUT", uri: "/papers/{name+}", code: 200)
operation PutPaper {
    input := @documentation("The paper.") {
        /// With its folder.
        @required
        @httpLabel
        name: String

        /// Whoever signed it.
        author: Author

        /// Anything.
        content: Document

        kind: Kind
    }

    output := @documentation("Where it is.") {
        /// Of those that there are.
        shelves: ShelfList
    }
}

@readonly
@http(method: "GET", uri: "/papers.json", code: 200)
operation ExportPapers {
    output := {
        @required
        @httpPayload
        papers: Export
    }
}

/// Throws away what is in the box.
@idempotent
@http(method: "DELETE", uri: "/box", code: 204)
operation EmptyBox {}

@mediaType("application/json")
blob Export

@pattern("^[A-Z]")
string Author

list ShelfList {
    member: Document
}

/// What a paper is.
enum Kind {
    /// From outside.
    LETTER = "letter"

    MEMO
}

/// There is none of that name.
@error("client")
@httpError(404)
structure NoSuchPaper {
    @required
    message: String
}
