package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.page.Sequence;
import dev.dialtone.core.shape.KeyForm;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagingTest {
    @RegisterExtension
    final World world = new World();

    private final Scope scope = world.scope;
    private final Store<Integer, Integer> numbers =
            Store.perRegion("numbers", new KeyForm<>(Integer::valueOf), StoredForm.of(Type.of(Kind.INTEGER)));

    @Test
    void showsEverythingOnceInOrder() {
        add(0, 25);

        Page<Integer> first = page(null, 10);
        Page<Integer> second = page(first.nextToken(), 10);
        Page<Integer> third = page(second.nextToken(), 10);

        assertThat(first.items()).containsExactlyElementsOf(range(0, 10));
        assertThat(second.items()).containsExactlyElementsOf(range(10, 20));
        assertThat(third.items()).containsExactlyElementsOf(range(20, 25));
        assertThat(third.nextToken()).isNull();
    }

    @Test
    void givesNoTokenWithAFullLastPage() {
        add(0, 20);

        Page<Integer> second = page(page(null, 10).nextToken(), 10);

        assertThat(second.items()).hasSize(10);
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void givesNoTokenWhenNothingThatFollowsPassesTheFilter() {
        add(0, 20);

        Page<Integer> page = numbers.page(scope, request(null, 5), value -> value < 5);

        assertThat(page.items()).containsExactly(0, 1, 2, 3, 4);
        assertThat(page.nextToken()).isNull();
    }

    @Test
    void fillsPagesWithWhatPassesTheFilter() {
        add(0, 100);
        Predicate<Integer> tens = value -> value % 10 == 0;

        Page<Integer> first = numbers.page(scope, request(null, 4), tens);
        Page<Integer> second = numbers.page(scope, request(first.nextToken(), 6), tens);

        assertThat(first.items()).containsExactly(0, 10, 20, 30);
        assertThat(second.items()).containsExactly(40, 50, 60, 70, 80, 90);
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void pagesAnEmptyStore() {
        assertThat(page(null, 10).items()).isEmpty();
        assertThat(page(null, 10).nextToken()).isNull();
    }

    @Test
    void goesOnAfterTheEntryOfTheTokenIsDeleted() {
        add(0, 30);
        Page<Integer> first = page(null, 10);

        numbers.remove(scope, 9);

        assertThat(page(first.nextToken(), 10).items()).containsExactlyElementsOf(range(10, 20));
    }

    @Test
    void missesAndRepeatsNothingWhileEntriesComeAndGo() {
        add(0, 1000);
        List<Integer> shown = new ArrayList<>();
        @Nullable String token = null;
        int added = 1000;
        do {
            Page<Integer> page = page(token, 7);
            shown.addAll(page.items());
            // What was shown goes, the table is compacted now and then, something new comes while there is old.
            page.items().forEach(value -> numbers.remove(scope, value));
            if (added < 1050) {
                add(added, added + 1);
                added++;
            }
            token = page.nextToken();
        } while (token != null);

        assertThat(shown).containsExactlyElementsOf(range(0, 1050));
    }

    @Test
    void answersAnEmptyPageWhenAllThatFollowedIsDeleted() {
        add(0, 20);
        Page<Integer> first = page(null, 10);

        range(10, 20).forEach(key -> numbers.remove(scope, key));

        Page<Integer> second = page(first.nextToken(), 10);
        assertThat(second.items()).isEmpty();
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void readsNoMoreForALaterPageThanForTheFirst() {
        add(0, 100_000);
        AtomicInteger visited = new AtomicInteger();
        Predicate<Integer> counting = value -> visited.incrementAndGet() > 0;
        @Nullable String token = null;
        for (int page = 0; page < 1000; page++) {
            visited.set(0);
            token = numbers.page(scope, request(token, 100), counting).nextToken();
            assertThat(visited).hasValueLessThanOrEqualTo(101);
        }
        assertThat(token).isNull();
    }

    @Test
    void findsThePlaceOfATokenThroughManyRemovals() {
        add(0, 10_000);
        @Nullable String token = null;
        List<Integer> shown = new ArrayList<>();
        do {
            Page<Integer> page = page(token, 90);
            shown.addAll(page.items());
            token = page.nextToken();
            range(0, 10_000).stream()
                    .filter(key -> key % 37 == shown.size() / 90)
                    .forEach(key -> numbers.remove(scope, key));
        } while (token != null);

        assertThat(shown).isSorted().doesNotHaveDuplicates();
        assertThat(shown).containsAll(numbers.values(scope));
    }

    @Test
    void refusesATokenOfAnotherPart() {
        range(0, 20).forEach(key -> numbers.part("x").put(scope, key, key));
        range(0, 20).forEach(key -> numbers.part("y").put(scope, key, key));
        @Nullable String token = numbers.part("x").page(scope, request(null, 10)).nextToken();

        assertThat(numbers.part("x").page(scope, request(token, 10)).items()).containsExactlyElementsOf(range(10, 20));
        assertRefused(
                () -> numbers.part("y").page(scope, request(token, 10)),
                "the token is from another account, region or listing");
        numbers.part("x").clear(scope);
        assertRefused(
                () -> numbers.part("x").page(scope, request(token, 10)),
                "the token is from before the listing was emptied");
    }

    @Test
    void pagesThroughAListThatNoStoreHolds() {
        Predicate<Integer> even = item -> item % 2 == 0;
        Page<Integer> first = Page.of(world.account.id(), "listing", request(null, 3), range(0, 9), even);
        Page<Integer> second = Page.of(world.account.id(), "listing", request(first.nextToken(), 3), range(0, 9), even);

        assertThat(first.items()).containsExactly(0, 2, 4);
        assertThat(second.items()).containsExactly(6, 8);
        assertThat(second.nextToken()).isNull();
        assertThat(Page.of(world.account.id(), "listing", request(first.nextToken(), 3), range(0, 2), even)
                        .items())
                .isEmpty();
        assertRefused(
                () -> Page.of(world.account.id(), "other", request(first.nextToken(), 3), range(0, 9), even),
                "the token is from another account, region or listing");
    }

    @Test
    void leavesNothingOutOfNumberedItemsWhenOthersGo() {
        Page<Integer> first = Page.ofNumbered(world.account.id(), "listing", request(null, 2), numbered(1, 2, 3, 4, 5));
        PageRequest next = request(first.nextToken(), 2);

        assertThat(first.items()).containsExactly(1, 2);
        for (List<Sequence.Entry<Integer>> left : List.of(numbered(1, 2, 3, 4), numbered(3, 4), numbered(2, 3, 4))) {
            Page<Integer> second = Page.ofNumbered(world.account.id(), "listing", next, left);
            assertThat(second.items()).containsExactly(3, 4);
            assertThat(second.nextToken()).isNull();
        }
        assertRefused(
                () -> Page.ofNumbered(world.account.id(), "other", next, numbered(3)),
                "the token is from another account, region or listing");
    }

    private static List<Sequence.Entry<Integer>> numbered(Integer... items) {
        return Stream.of(items)
                .map(item -> new Sequence.Entry<>(10L * item, item))
                .toList();
    }

    @Test
    void givesTheSameTokenForTheSamePage() {
        add(0, 20);

        assertThat(page(null, 10).nextToken()).isEqualTo(page(null, 10).nextToken());
    }

    @Test
    void givesTokensThatFitAnyServiceAndAnyUrl() {
        add(0, 20);

        assertThat(token()).matches("[A-Za-z0-9_-]{40,200}");
    }

    @Test
    void refusesEveryTokenWithOneCharacterChanged() {
        add(0, 20);
        String token = token();
        for (int i = 0; i < token.length(); i++) {
            for (char other : "AB_-z".toCharArray()) {
                String damaged = token.substring(0, i) + other + token.substring(i + 1);
                if (!damaged.equals(token)) {
                    assertRefused(() -> page(damaged, 10), "the token is damaged");
                }
            }
        }
    }

    @Test
    void refusesWhatIsNoTokenAtAll() {
        add(0, 20);
        String token = token();

        for (String given :
                List.of("", " ", "1", "abc", "not a token", "ÿ", token + "=", token + "A", "A" + token, " " + token)) {
            assertRefused(() -> page(given, 10), "the token is damaged");
        }
        for (int length = 0; length < token.length(); length++) {
            String cut = token.substring(0, length);
            assertRefused(() -> page(cut, 10), "the token is damaged");
        }
    }

    @Test
    void refusesATokenOfAnotherOperation() {
        add(0, 20);

        assertRefused(
                () -> numbers.page(scope, new PageRequest("ListPools", "", token(), 10)),
                "the token is from ListNumbers, not from ListPools");
    }

    @Test
    void refusesATokenGivenForOtherFilters() {
        add(0, 20);

        assertRefused(
                () -> numbers.page(scope, new PageRequest("ListNumbers", "status=ACTIVE", token(), 10)),
                "the token was given for other filters");
    }

    @Test
    void refusesATokenOfAnotherRegion() {
        add(0, 20);
        Scope elsewhere = new Scope(world.account, "eu-west-1");
        range(0, 20).forEach(key -> numbers.put(elsewhere, key, key));

        assertRefused(
                () -> numbers.page(elsewhere, request(token(), 10)),
                "the token is from another account, region or listing");
    }

    @Test
    void refusesATokenOfAnotherStore() {
        add(0, 20);
        Store<Integer, Integer> others =
                Store.perRegion("others", new KeyForm<>(Integer::valueOf), StoredForm.of(Type.of(Kind.STRING)));
        range(0, 20).forEach(key -> others.put(scope, key, key));

        assertRefused(
                () -> others.page(scope, request(token(), 10)), "the token is from another account, region or listing");
    }

    @Test
    void takesATokenOfAnotherRegionWhereTheStoreIsPerAccount() {
        Store<Integer, Integer> orders =
                Store.perAccount("orders", new KeyForm<>(Integer::valueOf), StoredForm.of(Type.of(Kind.STRING)));
        range(0, 20).forEach(key -> orders.put(scope, key, key));
        @Nullable String token = orders.page(scope, request(null, 10)).nextToken();

        Page<Integer> second = orders.page(new Scope(world.account, "eu-west-1"), request(token, 10));

        assertThat(second.items()).containsExactlyElementsOf(range(10, 20));
    }

    @Test
    void refusesATokenFromBeforeAReset() {
        add(0, 20);
        String token = token();

        world.accounts.reset(world.account.id());

        assertRefused(() -> page(token, 10), "the token is from before the listing was emptied");
    }

    @Test
    void tellsOfABadTokenWithoutAStackTrace() {
        assertThatExceptionOfType(InvalidPageToken.class)
                .isThrownBy(() -> page("x", 10))
                .satisfies(thrown -> assertThat(thrown.getStackTrace()).isEmpty());
    }

    @Test
    void refusesALimitBelowOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(null, 0))
                .withMessage("limit: 0 (expected: 1 or more)");
    }

    private static void assertRefused(Runnable paging, String message) {
        assertThatExceptionOfType(InvalidPageToken.class)
                .isThrownBy(paging::run)
                .withMessage(message);
    }

    private String token() {
        return Objects.requireNonNull(page(null, 10).nextToken());
    }

    private Page<Integer> page(@Nullable String token, int limit) {
        return numbers.page(scope, request(token, limit));
    }

    private static PageRequest request(@Nullable String token, int limit) {
        return new PageRequest("ListNumbers", "", token, limit);
    }

    private void add(int from, int to) {
        range(from, to).forEach(key -> numbers.put(scope, key, key));
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
