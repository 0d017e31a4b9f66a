package dev.dialtone.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import dev.dialtone.client.Dialtone;
import java.net.URI;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.opentest4j.TestAbortedException;

/** Which tests share an account and a server, and what they find in it. */
class AccountsTest {

    /** What the tests that are run here have met. */
    private static final Queue<Dialtone> MET = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void meetNobody() {
        MET.clear();
    }

    private static Set<String> accounts() {
        return new TreeSet<>(MET.stream().map(Dialtone::accountId).toList());
    }

    private static Set<URI> endpoints() {
        return new TreeSet<>(MET.stream().map(Dialtone::endpoint).toList());
    }

    /** Leaves a mark, after nobody has. */
    private static void comeFirst(Dialtone dialtone) {
        MET.add(dialtone);
        assertThat(dialtone.clock().isFrozen()).isFalse();
        dialtone.clock().freeze();
    }

    abstract static class Thrice {
        @RepeatedTest(3)
        void begins(Dialtone dialtone) {
            comeFirst(dialtone);
        }
    }

    @DialtoneTest
    static class One extends Thrice {}

    @DialtoneTest
    static class Another extends Thrice {
        @Nested
        class Inside {
            @RepeatedTest(2)
            void begins(Dialtone dialtone) {
                comeFirst(dialtone);
            }
        }
    }

    @DialtoneTest
    static class Third extends Thrice {}

    @DialtoneTest
    static class Fourth extends Thrice {}

    @Test
    void areOneForEachClassInOneServer() {
        Runs.succeed(8, Runs.run(One.class, Another.class));

        assertThat(accounts()).hasSize(2);
        assertThat(endpoints()).hasSize(1);
        assertThat(MET.element().isReady()).as("ready after the last test").isFalse();
    }

    @Test
    void areKeptApartInParallelClasses() {
        Runs.succeed(14, Runs.run(Runs.PARALLEL_CLASSES, One.class, Another.class, Third.class, Fourth.class));

        assertThat(accounts()).hasSize(4);
        assertThat(endpoints()).hasSize(1);
    }

    @DialtoneTest(reset = Reset.NEVER)
    static class Unreset {
        @BeforeAll
        static void freeze(Dialtone dialtone) {
            dialtone.clock().freeze();
        }

        @RepeatedTest(2)
        void findsWhatWasDone(Dialtone dialtone) {
            MET.add(dialtone);
            assertThat(dialtone.clock().isFrozen()).isTrue();
        }
    }

    @Test
    void areKeptWhenSetSo() {
        Runs.succeed(2, Runs.run(Unreset.class));

        assertThat(accounts()).hasSize(1);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @DialtoneTest(reset = Reset.NEW_ACCOUNT)
    static class OneEach {
        private String accountBefore = "";

        @BeforeEach
        void meet(Dialtone dialtone) {
            accountBefore = dialtone.accountId();
        }

        @RepeatedTest(4)
        void begins(Dialtone dialtone) {
            assertThat(dialtone.accountId()).isEqualTo(accountBefore);
            comeFirst(dialtone);
        }

        @Nested
        class Within {
            @RepeatedTest(2)
            void begins(Dialtone dialtone) {
                comeFirst(dialtone);
            }
        }
    }

    @Test
    void areOneForEachTestWhenSetSo() {
        Runs.succeed(6, Runs.run(Runs.PARALLEL_CLASSES, OneEach.class));

        assertThat(accounts()).hasSize(6);
    }

    @DialtoneTest(reset = Reset.NEW_ACCOUNT)
    static class TooSoon {
        TooSoon(Dialtone dialtone) {
            MET.add(dialtone);
        }

        @Test
        void isNotReached() {}
    }

    @Test
    void areNotThereBeforeTheTestThatTheyAreOf() {
        assertThat(Runs.failures(Runs.run(TooSoon.class)))
                .singleElement(THROWABLE)
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageContaining("each test has an account of its own, so there is none yet for the Dialtone of "
                        + TooSoon.class.getName());
    }

    @Execution(ExecutionMode.CONCURRENT)
    @DialtoneTest
    static class Concurrent {
        @Test
        void isNotReached() {}
    }

    @Test
    void areNotResetUnderConcurrentTests() {
        assertThat(Runs.failures(Runs.run(Runs.PARALLEL_CLASSES, Concurrent.class)))
                .singleElement(THROWABLE)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("its tests run concurrently");
        Runs.succeed(1, Runs.run(Concurrent.class));
    }

    @DialtoneTest
    static class Neighbours {
        @Nested
        @Execution(ExecutionMode.CONCURRENT)
        class Left {
            @Test
            @Execution(ExecutionMode.SAME_THREAD)
            void isNotReached() {}
        }
    }

    @Test
    void areNotResetUnderTestsOfConcurrentNestedClasses() {
        assertThat(Runs.failures(Runs.run(Runs.PARALLEL_CLASSES, Neighbours.class)))
                .singleElement(THROWABLE)
                .hasMessageContaining("its tests run concurrently");
    }

    @DialtoneTest(reset = Reset.NEW_ACCOUNT)
    static class Leaving {
        @RepeatedTest(2)
        void leavesNothingBehind(Dialtone dialtone) {
            assertThat(MET).noneMatch(before -> before.clock().isFrozen());
            comeFirst(dialtone);
        }
    }

    @Test
    void areForgottenAfterTheirTests() {
        Runs.succeed(2, Runs.run(Leaving.class));
    }

    /** Stands before the extension, and lets no test begin. */
    static final class Aborting implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            throw new TestAbortedException("not today");
        }
    }

    static class Aborted {
        @RegisterExtension
        @Order(1)
        static final Aborting ABORTING = new Aborting();

        @RegisterExtension
        @Order(2)
        static final DialtoneExtension DIALTONE = DialtoneExtension.builder().build();

        @Test
        void isNotReached() {}

        @AfterAll
        static void hasItsAccountStill() {
            MET.add(DIALTONE.client());
        }
    }

    @Test
    void areThereAfterATestThatHasNotBegun() {
        assertThat(Runs.failures(Runs.run(Aborted.class))).isEmpty();
        assertThat(accounts()).hasSize(1);
    }

    @DialtoneTest
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstance extends Thrice {
        private final Dialtone own;

        OneInstance(Dialtone dialtone) {
            this.own = dialtone;
        }

        @BeforeAll
        void meet(Dialtone dialtone) {
            assertThat(dialtone.accountId()).isEqualTo(own.accountId());
            MET.add(own);
        }
    }

    @Test
    void areOneForAClassWithOneInstance() {
        Runs.succeed(3, Runs.run(OneInstance.class));

        assertThat(accounts()).hasSize(1);
    }

    static class InAnInstance extends Thrice {
        @RegisterExtension
        final DialtoneExtension dialtone = DialtoneExtension.builder().build();

        @Test
        void isWhatParametersAre(Dialtone parameter) {
            assertThat(parameter.accountId()).isEqualTo(dialtone.accountId());
        }
    }

    @Test
    void areAsOldAsAnExtensionInAnInstance() {
        Runs.succeed(4, Runs.run(InAnInstance.class));

        assertThat(accounts()).hasSize(3);
        assertThat(endpoints()).hasSize(1);
    }

    static class Two {
        @RegisterExtension
        static final DialtoneExtension ours = DialtoneExtension.builder().build();

        @RegisterExtension
        static final DialtoneExtension theirs =
                DialtoneExtension.builder().region("eu-west-1").build();

        @RepeatedTest(2)
        void beginBoth() {
            comeFirst(ours.client());
            comeFirst(theirs.client());
        }
    }

    static class TwoWithAParameter extends Two {
        @Test
        void isNotReached(Dialtone whose) {
            MET.add(whose);
        }
    }

    @Test
    void areOneForEachExtension() {
        Runs.succeed(2, Runs.run(Two.class));

        assertThat(accounts()).hasSize(2);
        assertThat(endpoints()).hasSize(1);
        assertThat(Runs.failures(Runs.run(TwoWithAParameter.class)))
                .singleElement(THROWABLE)
                .hasMessageContaining("competing ParameterResolvers");
    }

    abstract static class Base {
        @RegisterExtension
        static final DialtoneExtension dialtone = DialtoneExtension.builder().build();

        @RepeatedTest(5)
        void begins(Dialtone parameter) {
            assertThat(dialtone.accountId()).isEqualTo(parameter.accountId());
            comeFirst(dialtone.client());
        }
    }

    static class A extends Base {}

    static class B extends Base {}

    static class C extends Base {}

    @Test
    void areKeptApartInAnInheritedField() {
        Runs.succeed(15, Runs.run(Runs.PARALLEL_CLASSES, A.class, B.class, C.class));

        assertThat(accounts()).hasSize(3);
        assertThat(endpoints()).hasSize(1);
    }
}
