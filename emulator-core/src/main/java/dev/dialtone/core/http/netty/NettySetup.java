package dev.dialtone.core.http.netty;

import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.Slf4JLoggerFactory;

/** Spares Netty the probing that it would do while its classes load. Properties that are set already stay. */
final class NettySetup {
    private NettySetup() {}

    /** To be called before any other class of Netty initializes; afterwards it has no effect. */
    static void prepare() {
        setUnlessSet("io.netty.jfr.enabled", "false");
        // Only ids of channels are made of these two; without them Netty walks the network interfaces.
        setUnlessSet("io.netty.machineId", "02:00:00:00:00:00:00:01");
        setUnlessSet("io.netty.processId", "1");
        if (System.getProperty("io.netty.leakDetectionLevel") == null) {
            setUnlessSet("io.netty.leakDetection.level", "disabled"); // Tests set it to paranoid.
        }
        InternalLoggerFactory.setDefaultFactory(Slf4JLoggerFactory.INSTANCE);
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
