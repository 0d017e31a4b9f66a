package dev.dialtone.core.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArnTest {

    @Test
    void isTakenApartAndPutTogether() {
        String text = "arn:aws:sms-voice:us-east-1:111122223333:sender-id/SHOP/GB";
        Arn arn = Arn.parse(text).orElseThrow();

        assertThat(arn).isEqualTo(new Arn("aws", "sms-voice", "us-east-1", "111122223333", "sender-id/SHOP/GB"));
        assertThat(arn.type()).isEqualTo("sender-id");
        assertThat(arn.id()).isEqualTo("SHOP/GB");
        assertThat(arn).hasToString(text);
        assertThat(arn.withResource("pool/pool-1")).hasToString("arn:aws:sms-voice:us-east-1:111122223333:pool/pool-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "arn", "pool-1", "arn:aws:sms-voice:us-east-1:111122223333", "ARN:aws:a:b:c:d/e", ":::::"})
    void isNotWhatHasNotItsSixParts(String text) {
        assertThat(Arn.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "pool/", "/", ""})
    void hasNeitherTypeNorIdWithoutSomethingBehindASlash(String resource) {
        Arn arn = new Arn("aws", "sms-voice", "us-east-1", "111122223333", resource);

        assertThat(arn.type()).isEmpty();
        assertThat(arn.id()).isEmpty();
    }

    @Test
    void isWellFormedWithPartitionRegionAndAccount() {
        assertThat(Arn.parse("arn:aws-cn:connect:cn-north-1:111122223333:instance/1"))
                .get()
                .returns(true, Arn::isWellFormed);
        for (String text : new String[] {
            "arn:azure:connect:us-east-1:111122223333:instance/1",
            "arn:aws:connect::111122223333:instance/1",
            "arn:aws:connect:us-east-1:11112222333:instance/1",
            "arn:aws:connect:us-east-1:11112222333x:instance/1"
        }) {
            assertThat(Arn.parse(text)).as(text).get().returns(false, Arn::isWellFormed);
        }
    }
}
