package dev.dialtone.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.dispatch.RoomedModel.Room;
import dev.dialtone.core.dispatch.ServiceModel.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class RoomedModelTest {

    private static final Entry[] ENTRIES = {
        Entry.of("Imitate", "Parrot"), Entry.of("Listen"), Entry.of("Sing", "Singer"), Entry.of("Whistle", "Singer")
    };

    private final SmallModel contract = SmallModel.named("birds", ENTRIES);
    private final List<String> made = new ArrayList<>();
    private final ServiceModel roomed =
            RoomedModel.of(contract, List.of(room("cage", "Parrot"), room("tree", "Singer")));

    private Room room(String name, String... resources) {
        return Room.of(
                () -> {
                    made.add(name);
                    return bound();
                },
                resources);
    }

    private static SmallModel bound() {
        SmallModel bound = SmallModel.named("birds", ENTRIES);
        for (Entry entry : ENTRIES) {
            bound.answering(entry.name(), (input, context) -> new Answer(entry.name()));
        }
        return bound;
    }

    @Test
    void makesARoomWhenOneOfItsOperationsIsFirstAskedFor() {
        assertThat(isBound("Sing")).isTrue();
        assertThat(isBound("Whistle")).isTrue();
        assertThat(made).containsExactly("tree");

        assertThat(isBound("Imitate")).isTrue();
        assertThat(made).containsExactly("tree", "cage");
    }

    @Test
    void leavesWhatAnotherServiceAnswersToTheContract() {
        assertThat(isBound("Listen")).isFalse();
        assertThat(contract.made()).containsExactly("Listen");
        assertThat(made).isEmpty();
    }

    @Test
    void isViewedWithoutItsRoomsWhereAnotherServiceAnswers() {
        SmallModel both = SmallModel.named("both", Entry.of("Listen"))
                .answering("Listen", (input, context) -> new Answer("heard"));
        ServiceModel view = View.of(roomed, both);

        assertThat(view.operations()).allMatch(operation -> operation.behaviour() != null);
        assertThat(both.made()).containsExactly("Listen");
    }

    @Test
    void refusesAResourceInNoRoomInTwoAndOutsideOfTheContract() {
        assertThatThrownBy(() -> RoomedModel.of(contract, List.of(room("cage", "Parrot"))))
                .hasMessage("rooms: [Parrot] (expected: [Parrot, Singer])");
        assertThatThrownBy(() -> RoomedModel.of(contract, List.of(room("cage", "Parrot"), room("tree", "Parrot"))))
                .hasMessage("Parrot: in two rooms (expected: in one)");
        assertThatThrownBy(() -> RoomedModel.of(contract, List.of(room("ark", "Parrot", "Singer", "Dove"))))
                .hasMessage("rooms: [Dove, Parrot, Singer] (expected: [Parrot, Singer])");
    }

    private boolean isBound(String operation) {
        return Objects.requireNonNull(roomed.operation(operation)).behaviour() != null;
    }
}
