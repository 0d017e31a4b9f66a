package dev.dialtone.it.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rooms of a service, which are its packages: none knows another that knows it, nobody outside the service looks into them,
 * and each changes its own stores only.
 */
class RoomsTest {

    private static final int MOST_FILES = 30;

    /** What changes a store. */
    private static final Set<String> WRITABLE =
            Set.of("dev.dialtone.core.state.Store", "dev.dialtone.core.resource.ResourceKind");

    /** Makes the stores' kinds for the rooms. */
    private static final String KIT = ".ResourceKit";

    static List<String> services() {
        return House.services();
    }

    @ParameterizedTest
    @MethodSource("services")
    void knowEachOtherInOneDirection(String service) {
        slices().matching(service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(alwaysTrue(), resideInAPackage(service + ".model.."))
                .allowEmptyShould(true)
                .check(House.Running.CLASSES);
    }

    @ParameterizedTest
    @MethodSource("services")
    void areSeenByTheirServiceAlone(String service) {
        noClasses()
                .that()
                .resideOutsideOfPackage(service + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(service + ".(*)..")
                        .and(resideInAPackage(service + ".model..").negate()))
                .check(House.Running.CLASSES);
        assertThat(House.Running.CLASSES.stream()
                        .filter(type -> type.getPackageName().equals(service) && type.isTopLevelClass())
                        .filter(RoomsTest::isPublic)
                        .filter(type -> !isGenerated(type)))
                .as("public classes of the root package")
                .hasSize(1);
    }

    /** The control API shows messages, which the inbox counts by itself. */
    @Test
    void leaveArnsAndReadsToTheKit() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.dialtone.smsvoice..", "dev.dialtone.chime..", "dev.dialtone.connect..")
                .should()
                .callMethodWhere(target(name("noteRead")))
                .check(House.Running.CLASSES);
        assertThat(House.sources().stream()
                        .filter(source -> source.startsWith(House.root().resolve("services")))
                        .filter(source -> House.lines(source).stream().anyMatch(line -> line.contains("split(\":\""))))
                .as("classes that split an ARN")
                .isEmpty();
    }

    @Test
    void haveNoMoreFilesThanPeopleSee() {
        Map<Path, Integer> files = new TreeMap<>();
        House.sources().stream()
                .filter(source -> !source.endsWith("package-info.java"))
                .forEach(source -> files.merge(House.root().relativize(source).getParent(), 1, Integer::sum));

        files.values().removeIf(count -> count <= MOST_FILES);
        assertThat(files).as("packages of more than " + MOST_FILES + " files").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void showTheirStoresToLookAt(String service) {
        List<String> shown = new ArrayList<>();
        for (JavaClass type : House.Running.CLASSES) {
            if (!type.getPackageName().startsWith(service + ".")
                    || type.getName().endsWith(KIT)) {
                continue;
            }
            for (JavaMethod method : type.getMethods()) {
                if (isPublic(method)
                        && WRITABLE.contains(method.getRawReturnType().getName())) {
                    shown.add(method.getFullName());
                }
            }
            for (JavaField field : type.getFields()) {
                if (isPublic(field) && WRITABLE.contains(field.getRawType().getName())) {
                    shown.add(field.getFullName());
                }
            }
        }
        assertThat(shown).as("stores that other rooms could change").isEmpty();
    }

    private static boolean isPublic(HasModifiers member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC);
    }

    /** Generated classes lie beside hand-written ones in no root package; the generator's package-info does. */
    private static boolean isGenerated(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }
}
