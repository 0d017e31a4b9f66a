package dev.dialtone.server.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Who the server is to clients of HTTPS: a certificate with its chain, and its private key. */
public final class ServerIdentity {

    private static final String ALIAS = "dialtone";
    /** Of a store that is never written. */
    private static final char[] NO_PASSWORD = {};

    private final List<X509Certificate> chain;
    private final SSLContext context;

    private ServerIdentity(List<X509Certificate> chain, PrivateKey key) throws GeneralSecurityException, IOException {
        this.chain = List.copyOf(chain);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry(ALIAS, key, NO_PASSWORD, chain.toArray(new Certificate[0]));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_PASSWORD);
        this.context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
    }

    /**
     * The one of two files of PEM. The key may be in the certificate's file, too.
     *
     * @param certificate the server's first, then those that have signed it
     * @param key PKCS#8, PKCS#1 or SEC 1, without a passphrase
     * @throws UnusableCertificate when a file cannot be read, or the two do not belong together
     */
    public static ServerIdentity of(Path certificate, Path key) {
        List<X509Certificate> chain = PemCertificates.read(certificate);
        PrivateKey own = PemKey.read(key, chain.get(0).getPublicKey(), certificate);
        return made(chain, own);
    }

    /**
     * A new one, which nobody trusts who is not given its certificate.
     *
     * @param names by which the server is called, besides those of this machine; {@code *.example.com} for all below it
     */
    public static ServerIdentity selfSigned(List<String> names, Instant now) {
        SelfSigned made = SelfSigned.of(names, now);
        return made(List.of(made.certificate()), made.key());
    }

    private static ServerIdentity made(List<X509Certificate> chain, PrivateKey key) {
        try {
            return new ServerIdentity(chain, key);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The JDK has no TLS", e);
        }
    }

    /** For the front end. */
    public SSLContext context() {
        return context;
    }

    /** The certificate and its chain in PEM, for clients to trust. */
    public String certificates() {
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : chain) {
            text.append(Pem.write(certificate));
        }
        return text.toString();
    }
}
