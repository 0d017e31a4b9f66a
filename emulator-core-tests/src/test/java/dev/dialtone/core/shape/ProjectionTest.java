package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.dispatch.Pieces;
import dev.dialtone.core.dispatch.Pieces.Colour;
import dev.dialtone.core.dispatch.Pieces.Piece;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final Schema<Piece> EMPTY = Pieces.schema("Empty");

    @Test
    void takesMembersByNameAndLeavesOutTheRest() {
        Schema<Piece> from = Pieces.schema("From", text("Gone"), text("Name"), number("Count"));
        Schema<Piece> to = Pieces.schema("To", number("Count"), text("New"), text("Name"));

        Piece turned = Projection.of(from, to).apply(Pieces.of(from, "x", "board", 3));

        assertThat(turned).isEqualTo(Pieces.of(to, 3, null, "board"));
    }

    @Test
    void fillsTheTargetsDefaults() {
        Schema<Piece> to = Pieces.schema("To", text("Name").defaultsTo("nobody"));

        assertThat(Projection.of(EMPTY, to).apply(Pieces.of(EMPTY))).isEqualTo(Pieces.of(to, "nobody"));
    }

    @Test
    void turnsEnumsIntoThoseOfTheTargetAndIntoText() {
        Schema<Piece> from = Pieces.schema("From", Member.of("Colour", Type.enumeration(Colour.OF_CHESS)));
        Schema<Piece> to = Pieces.schema("To", Member.of("Colour", Type.enumeration(Colour.OF_GO)));
        Schema<Piece> loose = Pieces.schema("Loose", text("Colour"));
        Piece red = Pieces.of(from, Colour.OF_CHESS.of("red"));
        Piece black = Pieces.of(from, Colour.OF_CHESS.of("black"));

        assertThat(value(Projection.of(from, to).apply(black))).isSameAs(Colour.OF_GO.of("black"));
        assertThat(value(Projection.of(from, to).apply(red)))
                .isEqualTo(Colour.OF_GO.of("red"))
                .isInstanceOfSatisfying(
                        OpenEnum.class, colour -> assertThat(colour.isKnown()).isFalse());
        assertThat(value(Projection.of(from, loose).apply(red))).isEqualTo("red");
        assertThat(value(Projection.of(loose, to).apply(Pieces.of(loose, "black"))))
                .isSameAs(Colour.OF_GO.of("black"));
    }

    @Test
    void turnsWhatIsInListsAndMaps() {
        Schema<Piece> inner = Pieces.schema("Inner", text("Name"), text("Gone"));
        Schema<Piece> outer = Pieces.schema("Inner", text("Name"));
        Schema<Piece> from = Pieces.schema("From", list("Each", inner), map("By", inner));
        Schema<Piece> to = Pieces.schema("To", list("Each", outer), map("By", outer));
        Piece item = Pieces.of(inner, "a", "x");

        Piece turned = Projection.of(from, to).apply(Pieces.of(from, List.of(item, item), Map.of("k", item)));

        Piece expected = Pieces.of(outer, "a");
        assertThat(turned).isEqualTo(Pieces.of(to, List.of(expected, expected), Map.of("k", expected)));
    }

    @Test
    void keepsListsOfPlainValuesAsTheyAre() {
        Schema<Piece> from = Pieces.schema("From", Member.of("Names", Type.list(Type.of(Kind.STRING))));
        Schema<Piece> to = Pieces.schema("To", Member.of("Names", Type.list(Type.of(Kind.STRING))));

        assertThat(value(Projection.of(from, to).apply(Pieces.of(from, List.of("a", "b")))))
                .isEqualTo(List.of("a", "b"));
    }

    @Test
    void keepsNullsOfSparseLists() {
        Type colours = Type.list(Type.enumeration(Colour.OF_CHESS)).sparse();
        Schema<Piece> from = Pieces.schema("From", Member.of("Colours", colours));
        Schema<Piece> to = Pieces.schema(
                "To", Member.of("Colours", Type.list(Type.of(Kind.STRING)).sparse()));
        List<@Nullable Object> mixed = Collections.unmodifiableList(Arrays.asList(Colour.OF_CHESS.of("white"), null));

        assertThat(value(Projection.of(from, to).apply(Pieces.of(from, mixed))))
                .isEqualTo(Arrays.asList("white", null));
    }

    @Test
    void turnsShapesThatHoldThemselves() {
        Schema<Piece> from = recursive("From");
        Schema<Piece> to = recursive("To");

        Piece turned = Projection.of(from, to).apply(Pieces.of(from, "a", Pieces.of(from, "b", null)));

        assertThat(turned).isEqualTo(Pieces.of(to, "a", Pieces.of(to, "b", null)));
    }

    @Test
    void leavesOutAUnionWhoseValueTheTargetDoesNotName() {
        Schema<Piece> three = Pieces.union("Three", text("A"), text("B"));
        Schema<Piece> two = Pieces.union("Two", text("A"));
        Schema<Piece> from = Pieces.schema("From", Member.of("Choice", Type.union(() -> three)));
        Schema<Piece> to = Pieces.schema("To", Member.of("Choice", Type.union(() -> two)));

        assertThat(value(Projection.of(from, to).apply(Pieces.of(from, Pieces.of(three, "x", null)))))
                .isEqualTo(Pieces.of(two, "x"));
        assertThat(Projection.of(from, to).apply(Pieces.of(from, Pieces.of(three, null, "x"))))
                .isEqualTo(Pieces.of(to, (Object) null));
    }

    @Test
    void refusesMembersThatHoldWhatCannotBeTurned() {
        Schema<Piece> from = Pieces.schema("From", text("Count"));
        Schema<Piece> to = Pieces.schema("To", number("Count"));

        assertThatThrownBy(() -> Projection.of(from, to))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Count: STRING (expected: INTEGER)");
    }

    private static Object value(Piece piece) {
        return Objects.requireNonNull(piece.get(0));
    }

    private static Schema<Piece> recursive(String name) {
        Holder holder = new Holder();
        holder.schema = Pieces.schema(
                name, text("Name"), Member.of("Next", Type.structure(() -> Objects.requireNonNull(holder.schema))));
        return holder.schema;
    }

    private static final class Holder {
        private @Nullable Schema<Piece> schema;
    }

    private static Member text(String name) {
        return Member.of(name, Type.of(Kind.STRING));
    }

    private static Member number(String name) {
        return Member.of(name, Type.of(Kind.INTEGER));
    }

    private static Member list(String name, Schema<Piece> element) {
        return Member.of(name, Type.list(Type.structure(() -> element)));
    }

    private static Member map(String name, Schema<Piece> element) {
        return Member.of(name, Type.map(Type.of(Kind.STRING), Type.structure(() -> element)));
    }
}
