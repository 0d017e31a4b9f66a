// Generated from the contract; do not edit.
package example.lending.model;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import org.jspecify.annotations.Nullable;

public sealed interface Shelf extends Shape {
    Schema<Shelf> SCHEMA = Schema.<Shelf>union("example.lending#Shelf")
            .member(Member.of("Room", Type.of(Kind.STRING)))
            .member(Member.of("Depot", Type.of(Kind.INTEGER)))
            .build(Shelf::of);

    private static Shelf of(@Nullable Object[] v) {
        if (v[0] != null) {
            return new RoomMember((String) v[0]);
        }
        if (v[1] != null) {
            return new DepotMember((Integer) v[1]);
        }
        throw new IllegalArgumentException("No member of the union Shelf is set");
    }

    @Override
    default Schema<?> schema() {
        return SCHEMA;
    }

    record RoomMember(String room) implements Shelf {
        @Override
        public @Nullable Object get(int member) {
            return member == 0 ? this.room : null;
        }
    }

    record DepotMember(Integer depot) implements Shelf {
        @Override
        public @Nullable Object get(int member) {
            return member == 1 ? this.depot : null;
        }
    }
}
