package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SchemaTest {

    @Test
    void numbersMembersInOrderAndFindsThemByName() {
        assertThat(Item.SCHEMA.members()).extracting(Member::index).containsExactly(0, 1);
        assertThat(Item.SCHEMA.member("Count")).isSameAs(Item.COUNT);
        assertThat(Item.SCHEMA.member("count")).isNull();
    }

    @Test
    void keepsJsonNamesApartFromNames() {
        Schema<Unit> schema = Schema.<Unit>structure("test#Renamed")
                .member(Member.of("Colour", Type.of(Kind.STRING)).jsonName("color"))
                .build(values -> new Unit());

        assertThat(schema.memberByJsonName("color")).isSameAs(schema.member("Colour"));
        assertThat(schema.memberByJsonName("Colour")).isNull();
        assertThat(schema.member("color")).isNull();
    }

    @Test
    void namesItselfWithoutItsNamespace() {
        assertThat(Item.SCHEMA.id()).isEqualTo("test#Item");
        assertThat(Item.SCHEMA.name()).isEqualTo("Item");
        assertThat(Item.SCHEMA).hasToString("test#Item");
    }

    @Test
    void tellsStructuresUnionsAndErrorsApart() {
        Schema<Unit> error =
                Schema.<Unit>error("test#Taken", 409).queryError("Taken.Twice").build(values -> new Unit());

        assertThat(Item.SCHEMA.isUnion()).isFalse();
        assertThat(Item.SCHEMA.errorStatus()).isZero();
        assertThat(Item.SCHEMA.queryErrorCode()).isNull();
        assertThat(Choice.SCHEMA.isUnion()).isTrue();
        assertThat(error.errorStatus()).isEqualTo(409);
        assertThat(error.queryErrorCode()).isEqualTo("Taken.Twice");
    }

    @Test
    void makesInstancesWithDefaultsAndLeavesTheGivenValuesAlone() {
        @Nullable Object[] values = {"abc", null};

        assertThat(Item.SCHEMA.make(values)).isEqualTo(new Item("abc", 1));
        assertThat(values[1]).isNull();
    }

    @Test
    void namesRequiredMemberThatProgramForgot() {
        assertThatThrownBy(() -> Item.SCHEMA.make(new @Nullable Object[2]))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Code");
    }

    @Test
    void nothingHasNoMembers() {
        assertThat(Unit.SCHEMA.members()).isEmpty();
        assertThat(new Unit().schema()).isSameAs(Unit.SCHEMA);
        assertThatThrownBy(() -> new Unit().get(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
