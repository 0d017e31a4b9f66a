package dev.dialtone.client.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates that somebody trusts. */
final class Trust {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private Trust() {}

    /**
     * Trusts these certificates and no others.
     *
     * @param certificates in PEM
     * @throws IllegalArgumentException when there is none, or one is damaged
     */
    static SSLContext in(String certificates) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate : read(certificates)) {
                store.setCertificateEntry("certificate " + number++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The JDK has no TLS", e);
        }
    }

    private static Collection<? extends Certificate> read(String certificates) {
        int begin = certificates.indexOf(BEGIN);
        if (begin < 0) {
            throw new IllegalArgumentException("certificates: none in PEM (expected: " + BEGIN + ")");
        }
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(
                            certificates.substring(begin).getBytes(StandardCharsets.UTF_8)));
        } catch (CertificateException damaged) {
            throw new IllegalArgumentException("certificates: damaged: " + damaged.getMessage(), damaged);
        }
    }
}
