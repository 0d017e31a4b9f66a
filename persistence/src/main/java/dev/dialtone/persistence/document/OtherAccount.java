package dev.dialtone.persistence.document;

import java.util.function.UnaryOperator;

/** Carries texts from one account over to another one: its id alone, and where it stands in ARNs. */
record OtherAccount(String from, String to) implements UnaryOperator<String> {

    @Override
    public String apply(String text) {
        if (text.length() < from.length()) {
            return text;
        }
        return text.equals(from) ? to : text.replace(":" + from + ":", ":" + to + ":");
    }
}
