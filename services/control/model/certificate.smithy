$version: "2"

namespace dev.dialtone.control

/// The certificate that the server speaks HTTPS with.
resource CertificateResource {
    operations: [
        GetCertificate
    ]
}

/// Shows the certificate that clients of HTTPS have to trust, and its chain where it has one. docs/tls.md says how they do.
@readonly
@http(method: "GET", uri: "/_dialtone/certificate", code: 200)
operation GetCertificate {
    input := with [AccountScoped] {}

    output := @documentation("A certificate in PEM.") {
        /// In PEM, the server's own first.
        @required
        @httpPayload
        certificates: CertificateText
    }

    errors: [
        NotFound
    ]
}

@mediaType("application/x-pem-file")
string CertificateText
