package dev.dialtone.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What an answer must not say: how Dialtone is made is no business of its clients. */
final class ImplementationTerms {

    private static final Pattern ANY = Pattern.compile(
            "\\bjavax?\\.|\\bsun\\.|\\bjdk\\.|dev[./]dialtone|io\\.netty|tools\\.jackson|\\.java:|\\tat |Caused by|NullPointer");

    private ImplementationTerms() {}

    static void assertNone(String text) {
        assertThat(ANY.matcher(text).find()).as("words of Java in: %s", text).isFalse();
    }
}
