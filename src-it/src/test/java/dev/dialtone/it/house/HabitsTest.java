package dev.dialtone.it.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What no class does, how classes are called, and what sources must not say. */
class HabitsTest {

    private static final int MOST_LINES = 400;
    private static final int MOST_COMPONENTS = 8;
    private static final DescribedPredicate<JavaClass> GENERATED = JavaClass.Predicates.resideInAPackage("..model..");
    private static final Set<String> LOUD = Set.of("error", "warn", "info", "atError", "atWarn", "atInfo", "atLevel");
    private static final Pattern CATCH = Pattern.compile("catch\\s*\\(([^)]*)\\)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern BROAD =
            Pattern.compile("(?:java\\.lang\\.)?(?:Exception|RuntimeException|Throwable|Error)");

    @Test
    void onlyTheServerReadsTheEnvironment() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.dialtone.server..")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class));
    }

    @Test
    void onlyTheServerPrints() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.dialtone.server..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace"));
    }

    /** So that nobody can flood the log. */
    @Test
    void logsOnlyThroughThrottledLogs() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.dialtone.core.log..")
                .should()
                .callMethodWhere(describe(
                        "writes a line that is shown without --log debug",
                        call -> call.getTargetOwner().getName().equals("org.slf4j.Logger")
                                && LOUD.contains(call.getName()))));
    }

    @Test
    void nothingReflects() {
        // JUnit shows an extension the parameters of tests as what they are.
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.dialtone.junit5..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect.."));
        check(noClasses()
                .should()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class));
    }

    @Test
    void nothingSleeps() {
        check(noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class));
    }

    @Test
    void namesSayWhatAClassIs() {
        check(noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?"));
        check(noClasses()
                .should()
                .resideInAnyPackage("..impl..", "..util..", "..utils..", "..common..", "..manager..", "..helper.."));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = House.Running.CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .collect(Collectors.toSet());
        assertThat(unmarked)
                .as("packages without @NullMarked in package-info.java")
                .isEmpty();
    }

    @Test
    void onlyTheDispatcherCatchesEverything() {
        List<String> caught = new ArrayList<>();
        for (Path source : House.sources()) {
            if (!source.endsWith("dev/dialtone/core/dispatch/Dispatcher.java")) {
                String text =
                        COMMENT.matcher(String.join("\n", House.lines(source))).replaceAll("");
                Matcher clauses = CATCH.matcher(text);
                while (clauses.find()) {
                    if (catchesEverything(clauses.group(1))) {
                        caught.add(House.root().relativize(source) + ": " + clauses.group());
                    }
                }
            }
        }
        assertThat(caught)
                .as("catch clauses for Exception, RuntimeException, Throwable, Error")
                .isEmpty();
    }

    @Test
    void tellsABroadCatchFromANarrowOne() {
        assertThat(catchesEverything("Exception e")).isTrue();
        assertThat(catchesEverything("final RuntimeException e")).isTrue();
        assertThat(catchesEverything("IOException | java.lang.Throwable e")).isTrue();
        assertThat(catchesEverything("IOException | ModeledException e")).isFalse();
        assertThat(catchesEverything("StackOverflowError e")).isFalse();
    }

    private static boolean catchesEverything(String clause) {
        for (String word : clause.split("[\\s|]+", -1)) {
            if (BROAD.matcher(word).matches()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void sourcesStayShort() {
        List<String> tooLong = new ArrayList<>();
        for (Path source : House.sources()) {
            int lines = House.lines(source).size();
            if (lines > MOST_LINES) {
                tooLong.add(House.root().relativize(source) + ": " + lines + " lines");
            }
        }
        assertThat(tooLong).as("files of more than " + MOST_LINES + " lines").isEmpty();
    }

    /** A longer row of arguments is read by nobody. Generated records are made by builders. */
    @Test
    void recordsStaySmall() {
        List<String> tooLarge = House.Running.CLASSES.stream()
                .filter(JavaClass::isRecord)
                .filter(type -> !GENERATED.test(type))
                .filter(type -> components(type) > MOST_COMPONENTS)
                .map(type -> type.getName() + ": " + components(type) + " components")
                .sorted()
                .toList();
        assertThat(tooLarge)
                .as("hand-written records of more than " + MOST_COMPONENTS + " components")
                .isEmpty();
    }

    /** The fields of an instance: one for each component. */
    private static long components(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
    }

    private static void check(ArchRule rule) {
        rule.check(House.Running.CLASSES);
    }
}
