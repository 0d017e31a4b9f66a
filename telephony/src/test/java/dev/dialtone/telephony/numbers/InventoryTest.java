package dev.dialtone.telephony.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.core.transition.TransitionSpeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private static final String NUMBER = "+12065550100";
    private static final NumberQuery SEATTLE =
            NumberQuery.of("US", NumberKind.LOCAL).withAreaCode("206");
    /** Ten numbers in all. */
    private static final NumberQuery SMALL = SEATTLE.withPrefix("+1206555010");

    private final Accounts accounts = new Accounts(TransitionSpeed.FAST, new ChangeHandlers());
    private final Inventory inventory = new Inventory(new NumberCatalog(), new StoreRegistry());
    private final Account account = accounts.account("111122223333");
    private final Scope scope = new Scope(account, "us-east-1");

    @Test
    void findsTheSameNumbersUntilOneIsTaken() {
        account.exclusivelyRun(() -> {
            assertThat(inventory.search(scope, SEATTLE, null, 2)).containsExactly(NUMBER, "+12065550101");
            assertThat(inventory.search(scope, SEATTLE, null, 2)).containsExactly(NUMBER, "+12065550101");
            assertThat(inventory.take(scope, NUMBER, "chime")).isTrue();
            assertThat(inventory.search(scope, SEATTLE, null, 2)).containsExactly("+12065550101", "+12065550102");
        });
    }

    @Test
    void sharesOneStockBetweenRegionsAndServices() {
        account.exclusivelyRun(() -> {
            assertThat(inventory.take(scope, NUMBER, "chime")).isTrue();
            Scope elsewhere = new Scope(account, "eu-west-1");
            assertThat(inventory.take(elsewhere, NUMBER, "connect")).isFalse();
            assertThat(inventory.holder(elsewhere, NUMBER)).contains("chime");
        });
    }

    @Test
    void keepsAccountsApart() {
        account.exclusivelyRun(
                () -> assertThat(inventory.take(scope, NUMBER, "chime")).isTrue());
        Account other = accounts.account("000000000000");
        Scope otherScope = new Scope(other, "us-east-1");
        other.exclusivelyRun(
                () -> assertThat(inventory.take(otherScope, NUMBER, "chime")).isTrue());
    }

    @Test
    void refusesWhatIsNotOffered() {
        account.exclusivelyRun(() -> {
            for (String number : List.of("+12066230100", "+447700900123", "+1", "nonsense", "")) {
                assertThat(inventory.take(scope, number, "chime")).as(number).isFalse();
                assertThat(inventory.holder(scope, number)).isEmpty();
            }
        });
    }

    @Test
    void givesWhatIsNamedThoughItIsNotOffered() {
        account.exclusivelyRun(() -> {
            for (String number : List.of("+447700900123", "54321", NUMBER)) {
                assertThat(inventory.takeNamed(scope, number, "shop"))
                        .as(number)
                        .isTrue();
                assertThat(inventory.holder(scope, number)).contains("shop");
                assertThat(inventory.takeNamed(scope, number, "other"))
                        .as(number)
                        .isFalse();
                inventory.giveBack(scope, number);
                assertThat(inventory.holder(scope, number)).isEmpty();
            }
            assertThat(inventory.takeNamed(scope, "nonsense", "shop")).isFalse();
        });
    }

    @Test
    void letsOneOfManyTakersWin() throws Exception {
        List<Callable<Boolean>> takers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String holder = "taker " + i;
            takers.add(() -> account.exclusively(() -> inventory.take(scope, NUMBER, holder)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        int winners = 0;
        try {
            for (Future<Boolean> taker : threads.invokeAll(takers)) {
                winners += taker.get() ? 1 : 0;
            }
        } finally {
            threads.shutdown();
        }
        assertThat(winners).isEqualTo(1);
    }

    @Test
    void findsAndDrawsNothingWhenAllAreTaken() {
        account.exclusivelyRun(() -> {
            for (int i = 0; i < 10; i++) {
                assertThat(inventory.draw(scope, SMALL, "sms")).isPresent();
            }
            assertThat(inventory.draw(scope, SMALL, "sms")).isEmpty();
            assertThat(inventory.search(scope, SMALL, null, 10)).isEmpty();
            inventory.giveBack(scope, "+12065550107");
            assertThat(inventory.search(scope, SMALL, null, 10)).containsExactly("+12065550107");
            assertThat(inventory.draw(scope, SMALL, "sms")).contains("+12065550107");
        });
    }

    @Test
    void drawsEveryNumberOfAnAreaOnce() {
        account.exclusivelyRun(() -> {
            List<String> drawn = drawAll(SEATTLE);
            assertThat(drawn).hasSize(4_998).doesNotHaveDuplicates();
            assertThat(drawn.subList(0, 90)).allMatch(number -> number.startsWith("+120655501"));
        });
    }

    @Test
    void searchesOnFromTheLastNumberOfThePage() {
        account.exclusivelyRun(() -> {
            List<String> first = inventory.search(scope, SMALL, null, 4);
            assertThat(inventory.take(scope, first.get(3), "chime")).isTrue();
            List<String> second = inventory.search(scope, SMALL, first.get(3), 4);
            assertThat(second).containsExactly("+12065550104", "+12065550105", "+12065550106", "+12065550107");
            assertThat(inventory.search(scope, SMALL, "+12065550107", 4)).hasSize(2);
            assertThat(inventory.search(scope, SMALL, "+12065550109", 4)).isEmpty();
            assertThatThrownBy(() -> inventory.search(scope, SMALL, "+12125550100", 4))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void givesBackWhatNobodyHasWithoutEffect() {
        account.exclusivelyRun(() -> {
            inventory.giveBack(scope, NUMBER);
            inventory.giveBack(scope, "nonsense");
            assertThat(inventory.search(scope, SMALL, null, 10)).hasSize(10);
        });
    }

    @Test
    void drawsTheSameNumbersForTheSameSeed() {
        accounts.reset(account.id(), 42);
        List<String> first = draws(20);
        accounts.reset(account.id(), 42);
        assertThat(draws(20)).isEqualTo(first);
        accounts.reset(account.id(), 43);
        assertThat(draws(20)).isNotEqualTo(first);
        assertThat(first).isNotEqualTo(first.stream().sorted().toList());
    }

    @Test
    void forgetsEverythingAtAReset() {
        account.exclusivelyRun(() -> {
            assertThat(inventory.take(scope, NUMBER, "chime")).isTrue();
        });
        accounts.reset(account.id());
        account.exclusivelyRun(
                () -> assertThat(inventory.search(scope, SMALL, null, 10)).hasSize(10));
    }

    @Test
    void drawsSimulatorNumbersAndLocalOnesApart() {
        account.exclusivelyRun(() -> {
            NumberQuery simulator = NumberQuery.of("US", NumberKind.SIMULATOR);
            assertThat(inventory.draw(scope, simulator, "sms")).hasValueSatisfying(number -> {
                assertThat(NumberCatalog.isSimulator(number)).isTrue();
                assertThat(inventory.take(scope, number, "chime")).isFalse();
            });
            assertThat(inventory.draw(scope, NumberQuery.of("US", NumberKind.LOCAL), "sms"))
                    .hasValueSatisfying(number ->
                            assertThat(NumberCatalog.isSimulator(number)).isFalse());
        });
    }

    @Test
    void drawsAndSearchesPastAHundredThousandTakenNumbers() {
        account.exclusivelyRun(() -> {
            NumberQuery query = NumberQuery.of("US", NumberKind.LOCAL);
            for (int i = 0; i < 100_000; i++) {
                assertThat(inventory.draw(scope, query, "sms").isPresent()).isTrue();
            }
            assertThat(inventory.search(scope, query, null, 10)).hasSize(10);
            NumberQuery mobile = NumberQuery.of("GB", NumberKind.MOBILE);
            assertThat(drawAll(mobile)).hasSize(100_000);
            assertThat(inventory.search(scope, mobile, null, 10)).isEmpty();
        });
    }

    private List<String> draws(int count) {
        Supplier<List<String>> draws = () -> {
            List<String> drawn = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                drawn.add(inventory
                        .draw(scope, NumberQuery.of("US", NumberKind.LOCAL), "sms")
                        .orElseThrow());
            }
            return drawn;
        };
        return account.exclusively(draws);
    }

    private List<String> drawAll(NumberQuery query) {
        List<String> drawn = new ArrayList<>();
        Optional<String> next = inventory.draw(scope, query, "sms");
        while (next.isPresent()) {
            drawn.add(next.get());
            next = inventory.draw(scope, query, "sms");
        }
        return drawn;
    }
}
