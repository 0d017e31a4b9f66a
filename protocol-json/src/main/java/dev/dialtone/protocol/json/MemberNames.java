package dev.dialtone.protocol.json;

import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The names that a schema has in JSON, as the parser compares them with the bytes that it reads. Immutable. */
final class MemberNames {

    private final List<Member> members;
    private final PropertyNameMatcher matcher;

    MemberNames(Schema<?> schema, JsonDialect dialect) {
        List<Named> names = new ArrayList<>();
        for (Member member : schema.members()) {
            names.add(Named.fromString(dialect.name(member)));
        }
        this.members = schema.members();
        this.matcher = Json.FACTORY.constructNameMatcher(names, false);
    }

    /**
     * Goes to the next name of the object that the parser is in.
     *
     * @return for {@link #member}; {@link #isName} says whether there is a name
     */
    int next(JsonParser parser) {
        return parser.nextNameMatch(matcher);
    }

    /** Whether the object has gone on with a name. */
    static boolean isName(int match) {
        return match >= 0 || match == PropertyNameMatcher.MATCH_UNKNOWN_NAME;
    }

    /** The member of the name; null when the contract has none. */
    @Nullable Member member(int match) {
        return match < 0 ? null : members.get(match);
    }
}
