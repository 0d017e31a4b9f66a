package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.core.data.DataLines;
import dev.dialtone.core.evidence.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DenialReasonTest {
    @TestFactory
    Stream<DynamicContainer> areAsAwsPublishesThem() {
        return CaseFile.of(DenialReasonTest.class)
                .answer("title", one -> DenialReason.find(one.text()).map(DenialReason::title))
                .answer(
                        "again",
                        one -> DenialReason.find(one.text())
                                .map(reason -> reason.resubmission().name().toLowerCase(Locale.ROOT)))
                .tests(20);
    }

    @Test
    @Evidence(DIALTONE)
    void standInTheFileOnceEachWithItsSource() {
        List<List<String>> lines = DataLines.cells(DenialReason.class, "denial-reasons.txt");

        assertThat(lines).hasSizeGreaterThan(130).allSatisfy(cells -> {
            assertThat(cells).hasSize(6);
            assertThat(cells.get(0)).matches("[A-Z0-9_]+");
            assertThat(cells.get(1)).isIn("US", "RCS", "ALL");
            assertThat(cells.get(3)).isIn("guide", "rcs");
            assertThat(DenialReason.find(cells.get(0)).map(DenialReason::sentence))
                    .contains(cells.get(5));
        });
        assertThat(lines).extracting(cells -> cells.get(0)).doesNotHaveDuplicates();
    }
}
