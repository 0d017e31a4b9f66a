package dev.dialtone.protocol.json;

import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import org.jspecify.annotations.Nullable;

/** How a protocol names members in JSON. */
public enum JsonDialect {
    /** awsJson1_0 and awsJson1_1: every member is in the body, under its own name. */
    AWS_JSON,

    /** restJson1: {@code jsonName} is heeded. */
    REST_JSON {
        @Override
        @Nullable Member member(Schema<?> schema, String name) {
            return schema.memberByJsonName(name);
        }

        @Override
        String name(Member member) {
            return member.jsonName();
        }
    },

    /** That of documents for people: as awsJson, and moments may be ISO-8601 or seconds, whatever the contract says of them. */
    DOCUMENT;

    /** The member behind a name of the wire; null when the contract has none. */
    @Nullable Member member(Schema<?> schema, String name) {
        return schema.member(name);
    }

    /** A member's name on the wire. */
    String name(Member member) {
        return member.name();
    }
}
