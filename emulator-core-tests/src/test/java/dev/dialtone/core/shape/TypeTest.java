package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TypeTest {

    @Test
    void saysNothingUntilTold() {
        Type type = Type.of(Kind.STRING);

        assertThat(type.kind()).isEqualTo(Kind.STRING);
        assertThat(type.constraints()).isEmpty();
        assertThat(type.timestampFormat()).isNull();
        assertThat(type.mediaType()).isNull();
        assertThat(type.isSparse()).isFalse();
        assertThat(type.isStreaming()).isFalse();
        assertThat(type.isSensitive()).isFalse();
    }

    @Test
    void eachTraitChangesCopy() {
        Type plain = Type.of(Kind.BLOB);

        assertThat(plain.sparse().isSparse()).isTrue();
        assertThat(plain.streaming().isStreaming()).isTrue();
        assertThat(plain.sensitive().isSensitive()).isTrue();
        assertThat(plain.mediaType("image/png").mediaType()).isEqualTo("image/png");
        assertThat(plain.format(TimestampFormat.HTTP_DATE).timestampFormat()).isEqualTo(TimestampFormat.HTTP_DATE);
        assertThat(plain.length(1L, 2L).constraints()).hasSize(1);
        assertThat(plain.constraints()).isEmpty();
        assertThat(plain.isSparse() || plain.isStreaming() || plain.isSensitive())
                .isFalse();
    }

    @Test
    void keepsConstraintsInTheOrderOfTheContract() {
        assertThat(Type.list(Type.of(Kind.STRING)).length(1L, null).unique().constraints())
                .containsExactly(new Constraint.Length(1L, null), new Constraint.Unique());
        assertThat(Type.of(Kind.INTEGER).range("1", null).oneOf(1, 2).constraints())
                .containsExactly(new Constraint.Range("1", null), new Constraint.OneOfInts(List.of(1, 2)));
    }

    @Test
    void enumsDemandOneOfTheirValues() {
        Type type = Type.enumeration(Colour.SCHEMA);

        assertThat(type.kind()).isEqualTo(Kind.ENUM);
        assertThat(type.enumeration()).isSameAs(Colour.SCHEMA);
        assertThat(type.constraints()).containsExactly(new Constraint.OneOf(Colour.SCHEMA));
    }

    @Test
    void knowsWhatIsInside() {
        Type text = Type.of(Kind.STRING);

        assertThat(Type.list(text).element()).isSameAs(text);
        assertThat(Type.map(text, Type.list(text)).key()).isSameAs(text);
        assertThat(Type.map(text, Type.list(text)).element().kind()).isEqualTo(Kind.LIST);
        assertThat(Type.structure(() -> Item.SCHEMA).schema()).isSameAs(Item.SCHEMA);
        assertThat(Type.union(() -> Choice.SCHEMA).kind()).isEqualTo(Kind.UNION);
    }

    @Test
    void looksSchemasUpOnlyWhenAsked() {
        Type type = Type.structure(() -> {
            throw new IllegalStateException("too early");
        });

        assertThatThrownBy(type::schema).hasMessage("too early");
    }

    @Test
    void memberStandsInTheBodyUntilTold() {
        Member member = Member.of("Name", Type.of(Kind.STRING));

        assertThat(member.location()).isEqualTo(Member.Location.BODY);
        assertThat(member.locationName()).isEqualTo("Name");
        assertThat(member.jsonName()).isEqualTo("Name");
        assertThat(member.defaultValue()).isNull();
        assertThat(member.isRequired()).isFalse();
        assertThat(member.isIdempotencyToken()).isFalse();
        assertThat(member).hasToString("Name");
    }

    @Test
    void eachTraitOfMemberChangesCopy() {
        Member plain = Member.of("Name", Type.of(Kind.STRING));
        Member full = plain.required()
                .defaultsTo("x")
                .jsonName("n")
                .idempotencyToken()
                .in(Member.Location.HEADER, "X-Name");

        assertThat(full.isRequired()).isTrue();
        assertThat(full.defaultValue()).isEqualTo("x");
        assertThat(full.jsonName()).isEqualTo("n");
        assertThat(full.tokenKept()).isEqualTo(Duration.ofDays(1));
        assertThat(plain.idempotencyToken(7).tokenKept()).isEqualTo(Duration.ofDays(7));
        assertThat(full.location()).isEqualTo(Member.Location.HEADER);
        assertThat(full.locationName()).isEqualTo("X-Name");
        assertThat(plain.isRequired()).isFalse();
        assertThat(plain.location()).isEqualTo(Member.Location.BODY);
    }
}
