package dev.dialtone.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of the Content-Type of a body. */
class BodyTypesTest {
    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONTROL")
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page of Chime: the sample requests have a JSON body and no Content-Type; awsJson, too, "
                            + "is written without one by old clients")
    void takeABodyWithoutATypeForJson(InputTarget target) throws IOException {
        assertThat(send(target, null).status()).isIn(200, 201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
    @Evidence(
            value = Source.MODEL,
            detail = "restJson1 of the protocol's compliance suite: a wrong Content-Type is a 415")
    void refuseAWrongType(String type) throws IOException {
        for (InputTarget target : InputTarget.values()) {
            if (target != InputTarget.CONTROL) {
                assertThat(send(target, type).status()).as(target.name()).isEqualTo(415);
            }
        }
    }

    private RawResponse send(InputTarget target, @Nullable String type) throws IOException {
        return target.request(dialtone.account(), "Shop")
                .with("Content-Type", type)
                .sendTo(dialtone.endpoint());
    }
}
