package dev.dialtone.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.CallListener;
import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void everyCallSucceeds() {
        try (Services services = new Services(WarmUp.SETTINGS, RuntimeEnvironment.REAL, CallListener.NONE)) {
            for (HttpRequest call : WarmUp.CALLS) {
                HttpResponse answer = services.handler()
                        .handle(call, Disconnect.NEVER)
                        .toCompletableFuture()
                        .join();
                assertThat(answer.status())
                        .as("%s: %s", call, new String(answer.body(), StandardCharsets.UTF_8))
                        .isEqualTo(200);
            }
        }
    }
}
