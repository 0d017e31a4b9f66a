package dev.dialtone.core.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestTargetTest {

    @Test
    void takesPathAndQueryApart() {
        assertThat(RequestTarget.of("GET", "/a%20b?c=%2F&d?e"))
                .isEqualTo(new RequestTarget(null, "/a%20b", "c=%2F&d?e"));
        assertThat(RequestTarget.of("GET", "/")).isEqualTo(new RequestTarget(null, "/", ""));
        assertThat(RequestTarget.of("GET", "/?")).isEqualTo(new RequestTarget(null, "/", ""));
        assertThat(RequestTarget.of("GET", "//a//")).isEqualTo(new RequestTarget(null, "//a//", ""));
    }

    @Test
    void takesTheAbsoluteFormApart() {
        assertThat(RequestTarget.of("GET", "HTTP://a:1/b?c")).isEqualTo(new RequestTarget("a:1", "/b", "c"));
        assertThat(RequestTarget.of("GET", "https://a")).isEqualTo(new RequestTarget("a", "/", ""));
        assertThat(RequestTarget.of("GET", "http://a?b/c")).isEqualTo(new RequestTarget("a", "/", "b/c"));
        assertThat(RequestTarget.of("GET", "http://a#b")).isEqualTo(new RequestTarget("a", "/#b", ""));
    }

    @Test
    void takesTheAsteriskForOptionsOnly() {
        assertThat(RequestTarget.of("OPTIONS", "*")).isEqualTo(new RequestTarget(null, "*", ""));
        assertThat(RequestTarget.of("GET", "*")).isNull();
        assertThat(RequestTarget.of("OPTIONS", "*a")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?x",
                "#x",
                "x",
                "a:1",
                "http:",
                "http:/",
                "http://",
                "http:///x",
                "http://?x",
                "http://:80/x",
                "http://user@a/x",
                "http://user:secret@a/x",
                "http:\\\\a\\x",
                "ftp://a/x",
                "/a b",
                "/a\u0000b",
                "/a\tb",
                "/a\u007f",
                "http://a\u007f/",
            })
    void takesNothingElse(String target) {
        assertThat(RequestTarget.of("GET", target)).isNull();
    }
}
