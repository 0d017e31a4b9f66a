package dev.dialtone.control.introspection;

import dev.dialtone.control.model.CertificateOperations;
import dev.dialtone.control.model.GetCertificateInput;
import dev.dialtone.control.model.GetCertificateOutput;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Shows what HTTPS is spoken with.
 *
 * @param certificates in PEM; null: only HTTP is spoken
 */
public record Certificate(@Nullable String certificates) implements CertificateOperations {

    @Override
    public GetCertificateOutput getCertificate(GetCertificateInput input, RequestContext context) {
        if (certificates == null) {
            throw ControlErrors.notFound(
                    "TLS is off, so there is no certificate (expected: a server started with --tls on)");
        }
        return GetCertificateOutput.builder().certificates(certificates).build();
    }
}
