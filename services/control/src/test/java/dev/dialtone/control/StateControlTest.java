package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.Conflict;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class StateControlTest {

    private final ControlFixture fixture = new ControlFixture();

    @Test
    void showsTheCallersOwnAccountAnotherOneOrAll() throws IOException {
        assertThat(shown(null)).isEqualTo(ControlFixture.MINE);
        assertThat(shown(ControlFixture.THEIRS)).isEqualTo(ControlFixture.THEIRS);
        assertThat(shown("all")).isEqualTo("all");
    }

    @Test
    void putsADocumentIntoTheCallersOwnAccountAnotherOneOrAll() {
        ControlFixture.joined(put(null, "one"));
        ControlFixture.joined(put(ControlFixture.THEIRS, "two"));
        ControlFixture.joined(put("all", "three"));

        assertThat(fixture.states.put)
                .containsExactly(ControlFixture.MINE + " one", ControlFixture.THEIRS + " two", "all three");
    }

    @Test
    void refusesWhatDoesNotFitWithTheReason() {
        assertThatThrownBy(() -> ControlFixture.joined(put(null, "bad")))
                .isInstanceOf(BadRequest.class)
                .hasMessage("/accounts: bad (expected: good)");
    }

    @Test
    void refusesADocumentThatBreaksOff() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        CompletableFuture<Unit> answer = fixture.caller.putState(input -> input.document(Blob.streamed(broken)));

        assertThatThrownBy(() -> ControlFixture.joined(answer))
                .isInstanceOf(BadRequest.class)
                .hasMessage("the document breaks off: Stream closed");
    }

    @Test
    void readsDocumentsInTurnAndNoMoreThanSoManyWait() throws InterruptedException {
        fixture.states.barrier = new CountDownLatch(1);
        List<CompletableFuture<Unit>> answers = new ArrayList<>();
        answers.add(put(null, "document 0"));
        fixture.states.begun.await();
        for (int i = 1; i <= 128; i++) {
            answers.add(put(null, "document " + i));
        }

        assertThatThrownBy(() -> put(null, "one more"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("128 state documents wait");
        fixture.states.barrier.countDown();
        answers.forEach(ControlFixture::joined);
        assertThat(fixture.states.put).hasSize(129);
        assertThat(fixture.states.put.get(128)).endsWith("document 128");
    }

    private String shown(@Nullable String account) throws IOException {
        try (InputStream document = fixture.caller.getState(input -> input.account(account)).document().stream()) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private CompletableFuture<Unit> put(@Nullable String account, String text) {
        return fixture.caller.putState(input -> input.account(account).document(Blob.ofUtf8(text)));
    }
}
