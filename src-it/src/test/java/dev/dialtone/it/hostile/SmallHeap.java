package dev.dialtone.it.hostile;

import dev.dialtone.it.process.ServerProcess;
import java.util.List;

/** A server as it runs in a small container: 256 MiB of heap, and whoever leaks a buffer is named. */
final class SmallHeap {

    private static final List<String> JVM =
            List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-Dio.netty.leakDetection.level=paranoid");

    private SmallHeap() {}

    /** Starts one on a free port, with these flags of Dialtone. */
    static ServerProcess start(String... flags) {
        String[] all = new String[flags.length + 2];
        all[0] = "--port";
        all[1] = "0";
        System.arraycopy(flags, 0, all, 2, flags.length);
        return ServerProcess.start(ServerProcess.jar(JVM, all));
    }
}
