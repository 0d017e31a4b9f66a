package dev.dialtone.protocol.restjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextsTest {

    @Test
    void decodesPercentOnceAndKeepsPlusSigns() {
        assertThat(Percent.decode("+1%202%2B")).isEqualTo("+1 2+");
        assertThat(Percent.decode("%252B1")).isEqualTo("%2B1");
        assertThat(Percent.decode("%F0%9F%98%b9é")).isEqualTo("😹é");
        assertThat(Percent.decode("")).isEmpty();
    }

    @Test
    void refusesBrokenPercentEncoding() {
        for (String text : List.of("%", "a%2", "%zz", "%2Bx%", "%ff", "%C0%AF", "%-1")) {
            assertThat(Percent.decode(text)).as(text).isNull();
        }
    }

    @Test
    void walksThroughQueries() {
        List<String> seen = new ArrayList<>();
        QueryString.forEach("a=1&&b&c=&d=x=y&%61=%3D&e=%zz", (name, value) -> seen.add(name + ":" + value));
        assertThat(seen).containsExactly("a:1", "b:", "c:", "d:x=y", "a:=", "e:null");
    }

    @Test
    void splitsHeaderLists() {
        assertThat(HeaderText.split("a, b ,c", 1)).containsExactly("a", "b", "c");
        assertThat(HeaderText.split("\"b,c\", \"\\\"def\\\"\" , a", 1)).containsExactly("b,c", "\"def\"", "a");
        assertThat(HeaderText.split("\"\", x", 1)).containsExactly("", "x");
        assertThat(HeaderText.split("a\"b, c", 1)).containsExactly("a\"b", "c");
        assertThat(HeaderText.split("", 1)).isEmpty();
        assertThat(HeaderText.split("Mon, 16 Dec 2019 23:48:18 GMT, Mon, 16 Dec 2019 23:48:19 GMT", 2))
                .containsExactly("Mon, 16 Dec 2019 23:48:18 GMT", "Mon, 16 Dec 2019 23:48:19 GMT");
    }

    @Test
    void matchesAcceptHeaders() {
        for (String accept : List.of("application/json", "*/*", "application/*", "text/html, */*;q=0.8", "")) {
            assertThat(MediaTypes.accepts(accept, "application/json"))
                    .as(accept)
                    .isTrue();
        }
        for (String accept : List.of("text/*", "application/hal+json", "app*", "json", ";")) {
            assertThat(MediaTypes.accepts(accept, "application/json"))
                    .as(accept)
                    .isFalse();
        }
    }

    @Test
    void matchesContentTypesWhateverTheirParameters() {
        assertThat(MediaTypes.isType("application/json; charset=utf-8", "application/json"))
                .isTrue();
        assertThat(MediaTypes.isType("Application/JSON", "application/json")).isTrue();
        assertThat(MediaTypes.isType("application/jsonx", "application/json")).isFalse();
    }
}
