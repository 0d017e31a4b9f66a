package dev.dialtone.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.ServiceModel.Entry;
import java.util.List;
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
        assertThat(combined.operation("Listen")).isSameAs(both.operation("Listen"));
        assertThat(parrot.made()).isEmpty();
        assertThat(singer.made()).isEmpty();
    }

    @Test
    void takesFromEachWhatOnlyThatOneHas() {
        assertThat(combined.operation("Imitate")).isSameAs(parrot.operation("Imitate"));
        assertThat(combined.operation("Sing")).isSameAs(singer.operation("Sing"));
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
        assertThat(alone.operations()).isEqualTo(both.operations());
    }
}
