package dev.dialtone.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.state.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OperationCallerTest {
    private final World world = new World();
    private final SmallModel model = SmallModel.named("small", ServiceModel.Entry.of("Say"))
            .answering(
                    "Say",
                    (input, context) -> new Answer(String.join(
                            " ",
                            context.service().name(),
                            context.operation().name(),
                            context.account().id(),
                            context.region(),
                            input.word())));
    private final OperationCaller caller = OperationCaller.of(model, world.scope);

    @Test
    void callsFromAnAccountAndARegion() {
        assertThat(say(caller)).isEqualTo("small Say 111122223333 us-east-1 hello");
        assertThat(say(caller.in("eu-west-1"))).isEqualTo("small Say 111122223333 eu-west-1 hello");
        assertThat(say(caller.as(world.accounts.account("444455556666"))))
                .isEqualTo("small Say 444455556666 us-east-1 hello");
    }

    @Test
    void callsUnderTheNamesOfAnotherService() {
        assertThat(say(caller.named(SmallModel.named("other").identity())))
                .isEqualTo("other Say 111122223333 us-east-1 hello");
    }

    @Test
    void letsWhatIsDueHappenFirst() {
        StringBuilder story = new StringBuilder();
        world.changeHandlers.on("record", (scope, key) -> story.append(key));
        world.account.exclusively(() -> {
            world.account
                    .timeline()
                    .schedule(new ScheduledChange(World.START.plusSeconds(1), "record", "us-east-1", "due"));
            return story;
        });
        world.passRealTime(Duration.ofSeconds(1));
        model.answering("Say", (input, context) -> new Answer(story + " before " + input.word()));

        assertThat(say(caller)).isEqualTo("due before hello");
    }

    @Test
    void callsDialtonesOwnApiInsideNoAccount() {
        model.answering(
                "Say",
                (input, context) -> new Answer(world.accounts
                        .account("444455556666")
                        .exclusively(() -> context.account().id() + " " + input.word())));

        assertThat(say(OperationCaller.ofControl(model, world.scope))).isEqualTo("111122223333 hello");
        assertThatIllegalStateException().isThrownBy(() -> say(caller)).withMessageContaining("one at a time");
    }

    @Test
    void failsOverOperationsThatAreNotThereOrAnswerAtOnce() {
        assertThatNullPointerException()
                .isThrownBy(() -> caller.call("Sing", new Ask("hello"), Answer.class))
                .withMessage("Sing");
        assertThatIllegalStateException()
                .isThrownBy(() -> caller.callLater("Say", new Ask("hello"), Answer.class))
                .withMessage("Say has no behaviour that answers later");
    }

    private static String say(OperationCaller caller) {
        return caller.call("Say", new Ask("hello"), Answer.class).text();
    }
}
