package dev.dialtone.connect.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import org.junit.jupiter.api.Test;

@Evidence(value = Source.MODEL, detail = "DescribeContactFlow: $SAVED or a number behind an id or ARN")
final class QualifiedIdTest {
    private static final String ARN = "arn:aws:connect:us-east-1:111122223333:instance/here/contact-flow/flow";

    @Test
    void takesIdsAndArnsApart() {
        assertThat(QualifiedId.of("flow")).isEqualTo(new QualifiedId("flow", null));
        assertThat(QualifiedId.of("flow:$SAVED")).isEqualTo(new QualifiedId("flow", "$SAVED"));
        assertThat(QualifiedId.of(ARN)).isEqualTo(new QualifiedId(ARN, null));
        assertThat(QualifiedId.of(ARN + ":12")).isEqualTo(new QualifiedId(ARN, "12"));
        assertThat(QualifiedId.of("arn:aws:connect")).isEqualTo(new QualifiedId("arn:aws:connect", null));
        assertThat(QualifiedId.of("")).isEqualTo(new QualifiedId("", null));
    }

    @Test
    void knowsWhatIsMeant() {
        assertThat(QualifiedId.of("flow").isSaved()).isFalse();
        assertThat(QualifiedId.of("flow").isVersion()).isFalse();
        assertThat(QualifiedId.of("flow:$SAVED").isSaved()).isTrue();
        assertThat(QualifiedId.of("flow:12").version()).isEqualTo(12);
        for (String none : new String[] {"", "x", "-1", "0", "02", "1".repeat(40), "٣"}) {
            assertThat(QualifiedId.of("flow:" + none).isVersion()).isTrue();
            assertThat(QualifiedId.of("flow:" + none).version()).isZero();
        }
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "operations about the whole flow refuse what is behind a colon")
    void refusesQualifiersWhereTheWholeIsMeant() {
        assertThat(QualifiedId.unqualified(ARN, "ContactFlowId")).isEqualTo(ARN);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> QualifiedId.unqualified("flow:1", "ContactFlowId"))
                .withMessage("ContactFlowId: it ends with :1 (expected: an id or ARN without that)");
    }
}
