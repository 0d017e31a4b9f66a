package dev.dialtone.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.CallListener;
import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.http.netty.HttpServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
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

    @Test
    void whatComesOnAConnectionSucceeds() {
        List<Integer> statuses = new ArrayList<>();
        try (Services services = new Services(WarmUp.SETTINGS, RuntimeEnvironment.REAL, CallListener.NONE)) {
            HttpHandler handler = new HttpHandler() {
                @Override
                public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
                    return services.handler()
                            .handle(request, disconnect)
                            .whenComplete((answer, failure) -> statuses.add(answer.status()));
                }

                @Override
                public HttpResponse reject(HttpRequest head, HttpRejection why) {
                    throw new AssertionError(why.toString());
                }
            };

            HttpServer.rehearse(handler, WarmUp.ON_A_CONNECTION);
        }
        assertThat(statuses).containsExactly(200);
    }
}
