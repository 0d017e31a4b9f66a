package dev.dialtone.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The constraint test asks about everything; shown for two operations. */
@Evidence(Evidence.Source.MODEL)
class ProbesTest {

    @Test
    void asksAboutEachSideOfEachConstraintHoweverDeep() {
        assertThat(names(PinpointSMSVoiceV2.builder().build(), "CreateOptOutList"))
                .containsExactly(
                        "CreateOptOutList OptOutListName absent",
                        "CreateOptOutList OptOutListName length below 1",
                        "CreateOptOutList OptOutListName length 64 is taken",
                        "CreateOptOutList OptOutListName length above 64",
                        "CreateOptOutList OptOutListName that breaks the pattern",
                        "CreateOptOutList Tags length 200 is taken",
                        "CreateOptOutList Tags length above 200",
                        "CreateOptOutList Tags.0.Key absent",
                        "CreateOptOutList Tags.0.Key length below 1",
                        "CreateOptOutList Tags.0.Key length 128 is taken",
                        "CreateOptOutList Tags.0.Key length above 128",
                        "CreateOptOutList Tags.0.Key that breaks the pattern",
                        "CreateOptOutList Tags.0.Value absent",
                        "CreateOptOutList Tags.0.Value length 256 is taken",
                        "CreateOptOutList Tags.0.Value length above 256",
                        "CreateOptOutList Tags.0.Value that breaks the pattern",
                        "CreateOptOutList ClientToken length below 1",
                        "CreateOptOutList ClientToken length 64 is taken",
                        "CreateOptOutList ClientToken length above 64",
                        "CreateOptOutList ClientToken that breaks the pattern");
    }

    @Test
    void asksAboutKeysAndValuesOfMapsAndRanges() {
        assertThat(names(AmazonConnectService.builder().build(), "TagResource"))
                .containsExactly(
                        "TagResource tags absent",
                        "TagResource tags length below 1",
                        "TagResource tags length 50 is taken",
                        "TagResource tags length above 50",
                        "TagResource tags key length below 1",
                        "TagResource tags key length 128 is taken",
                        "TagResource tags key length above 128",
                        "TagResource tags key that breaks the pattern",
                        "TagResource tags.key length 256 is taken",
                        "TagResource tags.key length above 256");
        assertThat(names(AmazonConnectService.builder().build(), "ListInstances"))
                .containsExactly(
                        "ListInstances MaxResults of 1 is taken",
                        "ListInstances MaxResults below 1",
                        "ListInstances MaxResults of 10 is taken",
                        "ListInstances MaxResults above 10");
    }

    private static List<String> names(ServiceModel service, String operation) {
        return Probes.of(Objects.requireNonNull(service.operation(operation))).probes().stream()
                .map(Probe::name)
                .toList();
    }
}
