package dev.dialtone.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.javascript.NodeFolder;
import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Command.Outcome;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Every operation of Pinpoint SMS and Voice v2 is what the AWS SDK for JavaScript v3, whose model is the newest, takes it for. */
@Evidence(value = Evidence.Source.CLIENT, detail = "AWS SDK for JavaScript v3, its schemas and enums")
class NewestDriftTest {

    private static final Duration PRINTING = Duration.ofMinutes(1);

    @Test
    void saysWhatTheNewestSdkSays() throws IOException {
        Outcome printed = Command.of("node", "outline.mjs")
                .in(NodeFolder.require())
                .with("AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true")
                .run(PRINTING);
        assertThat(printed.exitCode()).as(printed.err()).isZero();
        Facts sdk = new Facts();
        printed.out().lines().map(line -> line.split("\t")).forEach(fact -> sdk.say(fact[0], fact[1]));

        ServiceModel model = PinpointSMSVoiceV2.builder().build();
        assertThat(model.entries()).hasSize(110);
        assertThat(sdk.count()).isGreaterThan(2_000);
        assertThat(ContractOutline.of(model).differencesFrom(sdk)).isEmpty();
    }
}
