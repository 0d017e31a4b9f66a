package dev.dialtone.server.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/** Reads the private key of a certificate: PKCS#8, or what OpenSSL wrote before that, PKCS#1 of RSA and SEC 1 of elliptic curves. */
final class PemKey {
    private static final String PKCS8 = "PRIVATE KEY";
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    private static final List<String> OLDER = List.of("RSA PRIVATE KEY", "EC PRIVATE KEY");
    private static final byte[] TEST = {'d', 'i', 'a', 'l', 't', 'o', 'n', 'e'};

    private PemKey() {}

    /** @param certificate the file of the certificate with this public key */
    static PrivateKey read(Path file, PublicKey publicKey, Path certificate) {
        for (Pem.Block block : Pem.read(file)) {
            if (block.label().equals(ENCRYPTED) || block.text().contains("Proc-Type")) {
                throw new UnusableCertificate(
                        file
                                + ": the key has a passphrase (expected: a key without one, as openssl pkey -in FILE writes it)");
            }
            if (block.label().equals(PKCS8) || OLDER.contains(block.label())) {
                return key(file, block, publicKey, certificate);
            }
        }
        throw new UnusableCertificate(file + ": no private key (expected: -----BEGIN PRIVATE KEY-----)");
    }

    private static PrivateKey key(Path file, Pem.Block block, PublicKey publicKey, Path certificate) {
        boolean isOfAnotherKind =
                block.label().startsWith("RSA") != publicKey.getAlgorithm().equals("RSA");
        try {
            byte[] bytes = block.bytes();
            if (OLDER.contains(block.label())) {
                if (isOfAnotherKind) {
                    throw mismatch(file, certificate);
                }
                bytes = Der.privateKey(Der.algorithm(publicKey.getEncoded()), bytes);
            }
            PrivateKey key =
                    KeyFactory.getInstance(publicKey.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            requirePair(key, publicKey, file, certificate);
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new UnusableCertificate(file + ": the key is damaged, or not of the kind of the certificate in "
                    + certificate + ", which is " + publicKey.getAlgorithm());
        }
    }

    private static void requirePair(PrivateKey key, PublicKey publicKey, Path file, Path certificate)
            throws GeneralSecurityException {
        String algorithm = switch (publicKey.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> publicKey.getAlgorithm();
        };
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(TEST);
        byte[] signed = signature.sign();
        signature.initVerify(publicKey);
        signature.update(TEST);
        boolean isPair;
        try {
            isPair = signature.verify(signed);
        } catch (GeneralSecurityException ofAnotherCurve) {
            isPair = false;
        }
        if (!isPair) {
            throw mismatch(file, certificate);
        }
    }

    private static UnusableCertificate mismatch(Path file, Path certificate) {
        return new UnusableCertificate(file + ": not the key of the certificate in " + certificate
                + " (expected: that of its first certificate)");
    }
}
