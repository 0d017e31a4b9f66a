package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.cases.CaseFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class CallLengthTest {
    @TestFactory
    Stream<DynamicContainer> countsSecondsAndMinutes() {
        return CaseFile.of(CallLengthTest.class)
                .answer("seconds of a text", one -> CallLength.ofText(one.text()))
                .answer("seconds of SSML", one -> CallLength.ofSsml(one.text()))
                .answer("minutes", one -> CallLength.minutes(Integer.parseInt(one.text())))
                .tests(15);
    }
}
