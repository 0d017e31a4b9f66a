package dev.dialtone.server.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A new key on the curve P-256 and a certificate that it has signed itself (RFC 5280). It is no authority: who trusts it trusts this one
 * server.
 *
 * @param certificate with the names of this machine and those that were asked for
 * @param key its private key
 */
record SelfSigned(X509Certificate certificate, PrivateKey key) {

    /** Some clients take none of more than 398 days. */
    private static final Duration LIFE = Duration.ofDays(397);
    /** For clocks that are late. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final List<String> NAMES =
            List.of("localhost", "host.docker.internal", "localhost.localstack.cloud", "*.localhost.localstack.cloud");
    private static final byte[] LOOPBACK_V4 = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_V6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final int MOST_NAMES = 100;

    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    private static final byte[] SUBJECT = Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.text("Dialtone"))));

    static SelfSigned of(List<String> names, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] content = content(pair.getPublic().getEncoded(), names, now);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            byte[] certificate = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(0, signature.sign()));
            return new SelfSigned(
                    (X509Certificate) CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(certificate)),
                    pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no elliptic curves", e);
        }
    }

    private static byte[] content(byte[] publicKey, List<String> names, Instant now) throws GeneralSecurityException {
        return Der.sequence(
                Der.explicit(0, Der.integer(BigInteger.TWO)), // version 3
                Der.integer(new BigInteger(127, new SecureRandom()).add(BigInteger.ONE)),
                ECDSA_WITH_SHA256,
                SUBJECT, // who has signed it
                Der.sequence(Der.time(now.minus(BEFORE)), Der.time(now.plus(LIFE))),
                SUBJECT,
                publicKey,
                Der.explicit(3, extensions(publicKey, names)));
    }

    private static byte[] extensions(byte[] publicKey, List<String> names) throws GeneralSecurityException {
        byte[] keyId = MessageDigest.getInstance("SHA-1").digest(publicKey); // of any hash; it only names the key
        return Der.sequence(
                critical("2.5.29.19", Der.sequence()), // basic constraints: no authority
                critical("2.5.29.15", Der.bits(7, new byte[] {(byte) 0x80})), // key usage: signatures
                extension("2.5.29.37", Der.sequence(Der.oid("1.3.6.1.5.5.7.3.1"))), // of a server
                extension("2.5.29.17", alternativeNames(names)),
                extension("2.5.29.14", Der.octets(keyId)));
    }

    private static byte[] alternativeNames(List<String> names) {
        Set<String> all = new LinkedHashSet<>(NAMES);
        names.stream().limit(MOST_NAMES).forEach(all::add);
        List<byte[]> parts = new ArrayList<>();
        for (String name : all) {
            parts.add(Der.implicit(DNS_NAME, name.getBytes(StandardCharsets.US_ASCII)));
        }
        parts.add(Der.implicit(IP_ADDRESS, LOOPBACK_V4));
        parts.add(Der.implicit(IP_ADDRESS, LOOPBACK_V6));
        return Der.sequence(parts.toArray(new byte[0][]));
    }

    private static byte[] extension(String oid, byte[] value) {
        return Der.sequence(Der.oid(oid), Der.octets(value));
    }

    private static byte[] critical(String oid, byte[] value) {
        return Der.sequence(Der.oid(oid), Der.truth(), Der.octets(value));
    }
}
