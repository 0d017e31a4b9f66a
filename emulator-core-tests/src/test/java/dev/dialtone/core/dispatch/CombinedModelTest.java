package dev.dialtone.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.ServiceModel.Entry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CombinedModelTest {

    private static final Entry SHARED = Entry.of("Listen", "GET", "/words", 200);

    private final SmallModel both = SmallModel.named("both", SHARED);
    private final SmallModel parrot =
            SmallModel.named("parrot", SHARED, Entry.of("Imitate", "POST", "/words/{Word}", 201));
    private final SmallModel singer = SmallModel.named("singer", SHARED, Entry.of("Sing", "POST", "/songs", 200));
    private final ServiceModel combined = CombinedModel.of(both, parrot, singer);

    @Test
    void hasTheNamesOfTheFirst() {
        assertThat(combined.identity()).isEqualTo(both.identity());
    }

    @Test
    void hasEveryOperationOnceInAlphabeticalOrder() {
        assertThat(combined.entries()).extracting(Entry::name).containsExactly("Imitate", "Listen", "Sing");
    }

    @Test
    void takesFromTheFirstWhatSeveralHave() {
        assertIsThat(combined.operation("Listen"), both.operation("Listen"));
        assertThat(parrot.made()).isEmpty();
        assertThat(singer.made()).isEmpty();
    }

    @Test
    void takesFromEachWhatOnlyThatOneHas() {
        assertIsThat(combined.operation("Imitate"), parrot.operation("Imitate"));
        assertIsThat(combined.operation("Sing"), singer.operation("Sing"));
        assertThat(both.made()).isEmpty();
    }

    @Test
    void makesNoOperationThatNobodyAskedFor() {
        assertThat(combined.operation("Dance")).isNull();
        assertThat(List.of(both.made(), parrot.made(), singer.made())).allMatch(List::isEmpty);
    }

    @Test
    void isTheFirstWhenTheOthersHaveNothingOfTheirOwn() {
        ServiceModel alone = CombinedModel.of(both, SmallModel.named("silent", SHARED));

        assertThat(alone.entries()).isEqualTo(both.entries());
        assertThat(alone.operations())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("counts")
                .isEqualTo(both.operations());
    }

    /** All but the counts is one and the same: calls of the combined service are counted apart. */
    private static void assertIsThat(@Nullable Operation<?, ?> operation, @Nullable Operation<?, ?> original) {
        assertThat(operation)
                .usingRecursiveComparison()
                .ignoringFields("counts")
                .isEqualTo(original);
        assertThat(operation)
                .extracting(Operation::counts)
                .isNotSameAs(Objects.requireNonNull(original).counts());
    }
}
