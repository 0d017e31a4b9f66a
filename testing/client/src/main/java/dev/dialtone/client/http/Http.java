package dev.dialtone.client.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** The JDK's clients: one for each scheme, shared by all, made when the first call is. They keep connections and have a thread each. */
public final class Http {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private static final class Plain {
        static final HttpClient CLIENT = builder().sslContext(trustingNobody()).build();
    }

    private static final class Secure {
        static final HttpClient CLIENT = builder().build();
    }

    private Http() {}

    /** A client of its own for HTTPS, which trusts these certificates and no others. */
    public static HttpClient trusting(String certificates) {
        return builder().sslContext(Trust.in(certificates)).build();
    }

    /** The client for an endpoint of http or https. */
    public static HttpClient client(URI endpoint) {
        return "https".equals(endpoint.getScheme()) ? Secure.CLIENT : Plain.CLIENT;
    }

    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
    }

    /** Without it the JDK reads its certificates for the first call, which takes a fifth of the time of that and helps nobody. */
    private static SSLContext trustingNobody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no TLS", e);
        }
    }
}
