package dev.dialtone.core.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallerTest {

    private static final Caller UNSIGNED = new Caller("000000000000", "us-east-1", null);

    @Test
    void takesDefaultsForUnsignedRequest() {
        assertThat(Caller.of(Requests.get("/"), UNSIGNED)).isEqualTo(UNSIGNED);
    }

    @Test
    void readsRegionAndServiceOfTheSignature() {
        assertThat(authorized(Requests.signature("test", "eu-west-2", "chime")))
                .isEqualTo(new Caller("000000000000", "eu-west-2", "chime"));
    }

    @Test
    void takesTwelveDigitKeyForTheAccount() {
        assertThat(authorized(Requests.signature("111122223333", "us-east-1", "connect")))
                .isEqualTo(new Caller("111122223333", "us-east-1", "connect"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11112222333", "1111222233334", "11112222333a", "١١١١٢٢٢٢٣٣٣٣", "AKIAIOSFODNN7EXAMPLE", ""})
    void takesAnyOtherKeyForTheDefaultAccount(String key) {
        assertThat(authorized(Requests.signature(key, "us-east-1", "connect")).account())
                .isEqualTo("000000000000");
    }

    @Test
    void readsPresignedUrl() {
        assertThat(presigned(
                        "a=b&X-Amz-Credential=111122223333%2F20260301%2Feu-west-2%2Fchime%2Faws4_request&X-Amz-Date=x"))
                .isEqualTo(new Caller("111122223333", "eu-west-2", "chime"));
        assertThat(presigned("X-Amz-Credential=111122223333/20260301/eu-west-2/chime/aws4_request"))
                .isEqualTo(new Caller("111122223333", "eu-west-2", "chime"));
    }

    @Test
    void passesOverParameterThatOnlyEndsLikeThePresignedOne() {
        assertThat(presigned("My-X-Amz-Credential=111122223333/20260301/eu-west-2/chime/aws4_request"))
                .isEqualTo(UNSIGNED);
    }

    @Test
    void readsRegionOfSignatureForManyRegionsFromItsHeader() {
        String authorization =
                "AWS4-ECDSA-P256-SHA256 Credential=111122223333/20260301/chime/aws4_request, Signature=00";

        assertThat(authorized(authorization, "X-Amz-Region-Set", "eu-west-2"))
                .isEqualTo(new Caller("111122223333", "eu-west-2", "chime"));
        assertThat(authorized(authorization, "X-Amz-Region-Set", "eu-west-2,eu-west-1")
                        .region())
                .isEqualTo("us-east-1");
        assertThat(authorized(authorization, "X-Amz-Region-Set", "*").region()).isEqualTo("us-east-1");
        assertThat(authorized(authorization, "X-Amz-Region-Set", "").region()).isEqualTo("us-east-1");
        assertThat(authorized(authorization).region()).isEqualTo("us-east-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer abc",
                "",
                "AWS4-HMAC-SHA256",
                "AWS4-HMAC-SHA256 Credential=",
                "AWS4-HMAC-SHA256 Credential=////",
                "AWS4-HMAC-SHA256 Credential=test, Signature=00",
                "AWS4-HMAC-SHA256 Credential=a/b/c/d/e/f/g, Signature=00",
            })
    void takesDefaultsForSignatureThatCannotBeRead(String authorization) {
        Caller caller = authorized(authorization);

        assertThat(caller.account()).isEqualTo("000000000000");
        assertThat(caller.region()).isEqualTo("us-east-1");
        assertThat(caller.signingName()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Amz-Credential=", "X-Amz-Credential=%ZZ", "X-Amz-Credential=%2F%2F%2F%2F"})
    void takesDefaultsForPresignedUrlThatCannotBeRead(String query) {
        assertThat(presigned(query)).isEqualTo(UNSIGNED);
    }

    @Test
    void takesDefaultRegionWhenTheScopeLeavesItEmpty() {
        assertThat(authorized(Requests.signature("test", "", "chime")))
                .isEqualTo(new Caller("000000000000", "us-east-1", "chime"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us east", "eu-west-1\u00e9", "a.b", "<script>", "us_east_1"})
    void takesDefaultRegionForWhatIsNone(String region) {
        assertThat(authorized(Requests.signature("test", region, "chime")).region())
                .isEqualTo("us-east-1");
    }

    @Test
    void takesRegionsThatSomebodyHasMadeUpUpTo64Characters() {
        assertThat(authorized(Requests.signature("test", "Mars-North-7", "chime"))
                        .region())
                .isEqualTo("Mars-North-7");
        assertThat(authorized(Requests.signature("test", "x".repeat(64), "chime"))
                        .region())
                .isEqualTo("x".repeat(64));
        assertThat(authorized(Requests.signature("test", "x".repeat(65), "chime"))
                        .region())
                .isEqualTo("us-east-1");
    }

    private static Caller authorized(String authorization, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] = authorization;
        System.arraycopy(more, 0, headers, 2, more.length);
        return Caller.of(Requests.get("/", headers), UNSIGNED);
    }

    private static Caller presigned(String query) {
        return Caller.of(Requests.get("/?" + query), UNSIGNED);
    }
}
