package dev.dialtone.server;

import dev.dialtone.server.tls.ServerIdentity;
import dev.dialtone.server.tls.UnusableCertificate;

/** Who the server is when HTTPS is on. Apart from {@link Emulator}, so that a start without it loads none of this. */
final class Https {

    private Https() {}

    /** @throws BadSetting when a certificate or its key cannot be taken */
    static ServerIdentity identity(Settings settings, RuntimeEnvironment environment) {
        Settings.Tls tls = settings.listener().tls();
        try {
            return tls.certificate() == null || tls.key() == null
                    ? ServerIdentity.selfSigned(
                            settings.names(), environment.realTime().instant())
                    : ServerIdentity.of(tls.certificate(), tls.key());
        } catch (UnusableCertificate unusable) {
            throw new BadSetting("TLS: " + unusable.getMessage());
        }
    }
}
