package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialtone.core.limit.Budget;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.TransitionSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountDraftTest {
    private static final String ACCOUNT = "111122223333";

    /** One server, and another that takes on what the first one holds. */
    private static final class Server {
        final World world = new World();
        final Store<String, String> pools = Store.perRegion("test/pools", StoredForm.of(Type.of(Kind.STRING)));
        final Store<String, String> orders = Store.<String>perAccount(
                        "test/orders", StoredForm.of(Type.of(Kind.STRING)))
                .byGroup(order -> order.substring(0, 1));
        final BoundedStore<String> recent = new BoundedStore<>(
                Store.perAccount("test/recent", StoredForm.of(Type.of(Kind.STRING))),
                new Bounds<>(2, new Budget("recent", 1_000, 1_000), String::length));
        final TimedTransition activation =
                TimedTransition.of("test", "number", "PENDING", "ACTIVE", Duration.ofSeconds(5), Duration.ofHours(5));
        final List<String> applied = new ArrayList<>();
        final Account account = world.account;
        final Scope east = new Scope(account, "us-east-1");
        final Scope west = new Scope(account, "us-west-2");

        Server() {
            world.changeHandlers.on(
                    "test/change", (scope, key) -> applied.add(key + " " + scope.region() + " " + now()));
            world.changeHandlers.on(activation, (scope, key) -> applied.add(key + " active " + now()));
        }

        Instant now() {
            return account.timeline().now();
        }

        Store<?, ?> storeNamed(String name) {
            return switch (name) {
                case "test/pools" -> pools;
                case "test/pools/owner/1" -> pools.part("owner/1");
                case "test/orders" -> orders;
                case "test/recent" ->
                    account.exclusively(account::snapshot).tables().stream()
                            .map(TableSnapshot::store)
                            .filter(store -> store.name().equals(name))
                            .findFirst()
                            .orElseThrow();
                default -> world.stores.find(name).orElseThrow();
            };
        }

        void takeOn(AccountSnapshot snapshot) {
            account.exclusivelyRun(() -> recent.put(account, "makes", "the table"));
            AccountDraft draft = world.accounts.draft(ACCOUNT, snapshot.header());
            snapshot.tables().forEach(table -> fill(draft, table));
            world.accounts.restore(List.of(draft), true);
        }

        private <K, R> void fill(AccountDraft draft, TableSnapshot<K, R> from) {
            TableDraft<?, ?> to = draft.table(storeNamed(from.store().name()), from.region(), from.header());
            for (TableSnapshot.Entry<K, R> entry : from.entries()) {
                to.add(
                        entry.sequence(),
                        entry.key().toString(),
                        entry.written(from.store().form()));
            }
        }
    }

    private final Server first = new Server();
    private final Server second = new Server();

    private AccountSnapshot snapshot(Server server) {
        return server.account.exclusively(server.account::snapshot);
    }

    private void fill() {
        first.account.exclusivelyRun(() -> {
            first.account.timeline().freeze(Instant.parse("2027-01-01T00:00:00Z"));
            for (int i = 0; i < 5; i++) {
                first.pools.put(first.east, "pool-" + i, "p" + i);
            }
            first.pools.remove(first.east, "pool-4");
            first.pools.remove(first.east, "pool-1");
            first.pools.put(first.west, "pool-w", "w");
            first.pools.part("owner/1").put(first.east, "member", "m");
            first.orders.put(first.east, "o", "order");
            List.of("a", "b", "c").forEach(each -> first.recent.put(first.account, each, each));
            first.account.ids().uuid();
            Instant now = first.now();
            first.account
                    .timeline()
                    .schedule(new ScheduledChange(now.plusSeconds(9), "test/change", "us-east-1", "late"));
            first.account
                    .timeline()
                    .schedule(new ScheduledChange(now.plusSeconds(3), "test/change", "us-west-2", "soon"));
            first.account.timedTransitions().begin(first.east, first.activation, "number");
        });
    }

    @Test
    void goesOnWhereTheOtherWas() {
        fill();
        AccountSnapshot before = snapshot(first);

        second.account.exclusivelyRun(() -> second.pools.put(second.east, "gone", "by then"));
        second.takeOn(before);

        assertThat(snapshot(second))
                .usingRecursiveComparison()
                .ignoringFields("tables.store")
                .isEqualTo(before);
        for (Server server : List.of(first, second)) {
            server.account.exclusivelyRun(() -> {
                server.pools.put(server.east, "next", server.account.ids().uuid());
                server.account.timeline().advance(Duration.ofSeconds(10));
            });
        }
        assertThat(second.applied).isEqualTo(first.applied).hasSize(3);
        assertThat(snapshot(second))
                .usingRecursiveComparison()
                .ignoringFields("tables.store")
                .isEqualTo(snapshot(first));
        assertThat(second.account.exclusively(() -> second.orders.countIn(second.east, "o")))
                .isEqualTo(1);
        assertThat(second.account.exclusively(() -> second.recent.dropped(second.account)))
                .isEqualTo(1);
    }

    @Test
    void takesTheTokensOfTheOther() {
        fill();
        String token = first.account.exclusively(() -> first.pools
                .page(first.east, new PageRequest("ListPools", "", null, 2))
                .nextToken());

        second.takeOn(snapshot(first));

        assertThat(second.account.exclusively(() -> second.pools
                        .page(second.east, new PageRequest("ListPools", "", token, 2))
                        .items()))
                .containsExactly("p3");
    }

    @Test
    void keepsSettingsAndReadsThatAreLeft() {
        first.account.exclusivelyRun(() -> {
            first.account.timedTransitions().set(List.of(TransitionSetting.afterReads(first.activation, 3)));
            first.account.timedTransitions().begin(first.east, first.activation, "number");
            first.account.timedTransitions().noteRead(first.east, first.activation, "number");
        });

        second.takeOn(snapshot(first));

        second.account.exclusivelyRun(() -> {
            assertThat(second.account.timedTransitions().settings())
                    .contains(TransitionSetting.afterReads(second.activation, 3));
            second.account.timedTransitions().noteRead(second.east, "number");
            second.account.timeline().settle();
            assertThat(second.applied).isEmpty();
            second.account.timedTransitions().noteRead(second.east, "number");
            second.account.timeline().settle();
            assertThat(second.applied).hasSize(1);
        });
    }

    @Test
    void refusesWhatCannotBe() {
        AccountHeader header = snapshot(first).header();
        AccountDraft draft = first.world.accounts.draft(ACCOUNT, header);
        TableDraft<String, String> pools = draft.table(first.pools, "us-east-1", new TableHeader(0, 5, 0));
        pools.add(2, "a", "A");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> pools.add(2, "b", "B"))
                .withMessage("sequence: 2 (expected: 3..5, rising)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pools.add(6, "b", "B"))
                .withMessage("sequence: 6 (expected: 3..5, rising)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pools.add(3, "a", "B"))
                .withMessage("key: a (expected: each key once)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.table(first.pools, "us-east-1", new TableHeader(0, 0, 0)))
                .withMessageStartingWith("store: test/pools (expected: once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.table(first.pools, "", new TableHeader(0, 0, 0)))
                .withMessageContaining("expected: one, for each region");
        draft.discard();
        assertThat(first.account.exclusively(() -> first.pools.size(first.east)))
                .isZero();
    }
}
