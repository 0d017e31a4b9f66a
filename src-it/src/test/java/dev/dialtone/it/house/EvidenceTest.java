package dev.dialtone.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.dialtone.core.evidence.Evidence;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Tests of what a service does say where their truth comes from: those of AWS's services beside their sources, and those that ask
 * over HTTP, of the control API too. Each group of a file of cases has its own source ({@code CaseFile}).
 */
class EvidenceTest {

    /** Where every test has evidence. The tests of services/control are about Dialtone's own matter, all of them. */
    private static final Set<String> PACKAGES = Set.of(
            "dev.dialtone.smsvoice",
            "dev.dialtone.chime",
            "dev.dialtone.connect",
            "dev.dialtone.it.smsvoice",
            "dev.dialtone.it.chime",
            "dev.dialtone.it.connect",
            "dev.dialtone.it.control",
            "dev.dialtone.it.contract");

    @Test
    void testsOfServicesSayWhereTheirTruthComesFrom() throws IOException {
        List<JavaMethod> tests = House.testClasses().stream()
                .filter(type ->
                        PACKAGES.stream().anyMatch(name -> (type.getPackageName() + ".").startsWith(name + ".")))
                .flatMap(type -> type.getMethods().stream())
                .filter(EvidenceTest::isTest)
                .toList();

        assertThat(tests).hasSizeGreaterThan(500);
        assertThat(tests.stream().filter(EvidenceTest::isSilent).map(JavaMethod::getFullName))
                .as("tests without @Evidence, which stands on the method or on its class")
                .isEmpty();
    }

    @Test
    void tellsASilentTestFromOneThatSaysItsSource() {
        List<String> silent = House.imported(importer -> importer.importClasses(Some.class, Stated.class)).stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(EvidenceTest::isTest)
                .filter(EvidenceTest::isSilent)
                .map(JavaMethod::getName)
                .toList();

        assertThat(silent).containsExactlyInAnyOrder("saysNothing", "hasNoCases");
    }

    private static boolean isTest(JavaMethod method) {
        return Stream.of(Test.class, ParameterizedTest.class, RepeatedTest.class, TestFactory.class)
                .anyMatch(kind -> method.isAnnotatedWith(kind.getName()));
    }

    private static boolean isSilent(JavaMethod test) {
        boolean isOfCases = test.isAnnotatedWith(TestFactory.class.getName()) && hasCases(test.getOwner());
        return !isOfCases
                && !test.isAnnotatedWith(Evidence.class.getName())
                && !test.getOwner().isAnnotatedWith(Evidence.class.getName());
    }

    private static boolean hasCases(JavaClass test) {
        return test.getSource()
                .map(source -> source.getUri().toString().replaceFirst("\\.class$", ".cases"))
                .filter(cases -> Files.exists(Path.of(URI.create(cases))))
                .isPresent();
    }

    /** Not run: its methods are looked at. */
    abstract static class Some {

        @Test
        @Evidence(Evidence.Source.MODEL)
        void saysItsSource() {}

        @Test
        void saysNothing() {}

        @TestFactory
        abstract Stream<?> hasNoCases();

        void isNoTest() {}
    }

    /** Not run either. */
    @Evidence(Evidence.Source.DIALTONE)
    abstract static class Stated {

        @ParameterizedTest
        abstract void isStatedByItsClass(String text);
    }
}
