$version: "2"

namespace dev.dialtone.control

/// This API as a document, for generators of clients and for people.
resource OpenApiResource {
    operations: [
        GetOpenApi
    ]
}

/// Shows this document: OpenAPI 3.1, the same for all accounts.
@readonly
@http(method: "GET", uri: "/_dialtone/openapi.json", code: 200)
operation GetOpenApi {
    input := with [AccountScoped] {}

    output := @documentation("An OpenAPI document.") {
        /// The whole document.
        @required
        @httpPayload
        document: OpenApiDocument
    }
}

@mediaType("application/json")
blob OpenApiDocument
