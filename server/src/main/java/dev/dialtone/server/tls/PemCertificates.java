package dev.dialtone.server.tls;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Reads a certificate and its chain. */
final class PemCertificates {
    private static final String LABEL = "CERTIFICATE";

    private PemCertificates() {}

    /** At least one. */
    static List<X509Certificate> read(Path file) {
        List<X509Certificate> chain = new ArrayList<>();
        for (Pem.Block block : Pem.read(file)) {
            if (block.label().equals(LABEL)) {
                chain.add(certificate(file, chain.size() + 1, block));
            }
        }
        if (chain.isEmpty()) {
            throw new UnusableCertificate(file + ": no certificate (expected: -----BEGIN CERTIFICATE-----)");
        }
        return chain;
    }

    private static X509Certificate certificate(Path file, int number, Pem.Block block) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(block.bytes()));
        } catch (CertificateException | IllegalArgumentException damaged) {
            throw new UnusableCertificate(
                    file + ": certificate " + number + " is damaged (expected: X.509 in DER and Base64)");
        }
    }
}
