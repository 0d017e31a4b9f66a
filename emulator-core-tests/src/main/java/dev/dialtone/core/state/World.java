package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.shape.Draft;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.TransitionSetting;
import dev.dialtone.core.transition.TransitionSpeed;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Accounts whose real time stands still until a test moves it. As an extension it runs each test inside the account, and
 * sees that what the test leaves there could be saved and read again.
 */
public final class World implements InvocationInterceptor {
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    public final ChangeHandlers changeHandlers = new ChangeHandlers();
    /** For what makes its own stores; the accounts hold entries of others, too. */
    public final StoreRegistry stores = new StoreRegistry();

    public final Accounts accounts;
    public final Account account;
    public final Scope scope;
    private volatile Instant realTime = START;

    public World() {
        this(TransitionSpeed.FAST);
    }

    public World(TransitionSpeed speed) {
        InstantSource source = () -> realTime;
        accounts = new Accounts(speed, changeHandlers, source, null);
        account = accounts.account("111122223333");
        scope = new Scope(account, "us-east-1");
    }

    public void passRealTime(Duration time) {
        realTime = realTime.plus(time);
    }

    /**
     * Has a transition last as long as it does at the world's speed, whoever uses the resource.
     *
     * @param transition as {@link TimedTransition#name()}
     */
    public void keepsItsTime(String transition) {
        List<TransitionSetting> usual = account.timedTransitions().settings().stream()
                .filter(setting -> setting.name().equals(transition))
                .toList();
        account.timedTransitions().set(usual);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Throwable failure = account.<@Nullable Throwable>exclusively(() -> {
            try {
                test.proceed();
                requireReadableOnceSaved();
                return null;
            } catch (Throwable thrown) {
                return thrown;
            }
        });
        if (failure != null) {
            throw failure;
        }
    }

    /** A value that its own schema refuses would be found with the next start only. */
    private void requireReadableOnceSaved() {
        account.snapshot().tables().forEach(World::requireReadable);
    }

    private static <K, R> void requireReadable(TableSnapshot<K, R> table) {
        for (TableSnapshot.Entry<K, R> entry : table.entries()) {
            requireFitting(entry.written(table.store().form()), table.store() + ", " + entry.key());
        }
    }

    private static void requireFitting(@Nullable Object value, String place) {
        if (value instanceof Shape shape) {
            Draft<?> draft = new Draft<>(shape.schema());
            for (Member member : shape.schema().members()) {
                Object inside = shape.get(member.index());
                if (inside != null) {
                    draft.set(member, inside);
                    requireFitting(inside, place + ", " + member.name());
                }
            }
            Problems problems = new Problems();
            draft.finish(problems);
            assertThat(problems.all()).as(place).isEmpty();
        } else if (value instanceof List<?> list) {
            list.forEach(element -> requireFitting(element, place));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(element -> requireFitting(element, place));
        }
    }
}
