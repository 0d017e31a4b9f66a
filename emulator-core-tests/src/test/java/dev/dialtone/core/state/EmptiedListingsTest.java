package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.shape.KeyForm;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Page tokens of a part that was emptied at once, and has entries again. */
class EmptiedListingsTest {
    @RegisterExtension
    final World world = new World();

    private final Scope scope = world.scope;
    private final Store<Integer, Integer> part = Store.<Integer, Integer>perRegion(
                    "numbers", new KeyForm<>(Integer::valueOf), StoredForm.of(Type.of(Kind.INTEGER)))
            .part("x");

    @Test
    void refusesATokenOfThePartBefore() {
        fill(0, 20);
        @Nullable String token = page(null, 10).nextToken();
        part.clear(scope);
        fill(100, 150);

        assertRefused(token);
        Page<Integer> first = page(null, 10);
        assertThat(first.items()).containsExactlyElementsOf(range(100, 110));
        assertThat(page(first.nextToken(), 10).items()).containsExactlyElementsOf(range(110, 120));
    }

    @Test
    void refusesATokenOfThePartBeforeTheLast() {
        fill(0, 50);
        @Nullable String token = page(null, 40).nextToken();
        part.clear(scope);
        fill(0, 1);
        part.clear(scope);
        fill(0, 50);

        assertRefused(token);
    }

    @Test
    void givesTheSameTokensAgainAfterAReset() {
        @Nullable String token = tokenOfARun();
        world.accounts.reset(world.account.id());

        assertThat(tokenOfARun()).isNotNull().isEqualTo(token);
    }

    private @Nullable String tokenOfARun() {
        fill(0, 1);
        part.clear(scope);
        fill(0, 20);
        return page(null, 10).nextToken();
    }

    private void assertRefused(@Nullable String token) {
        assertThatExceptionOfType(InvalidPageToken.class)
                .isThrownBy(() -> page(token, 10))
                .withMessage("the token is from before the listing was emptied");
    }

    private Page<Integer> page(@Nullable String token, int limit) {
        return part.page(scope, new PageRequest("ListNumbers", "", token, limit));
    }

    private void fill(int from, int to) {
        range(from, to).forEach(key -> part.put(scope, key, key));
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
