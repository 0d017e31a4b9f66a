package dev.dialtone.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the docs say of packages and classes is so. */
class ArchitecturePageTest {

    private static final Path DOCS = House.root().resolve("docs");

    private static final String SMS_VOICE = "dev.dialtone.smsvoice.";
    private static final String CORE = "dev.dialtone.core.";

    /** A name in a cell: {@code `http.netty`}. */
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** A class that a text names, with or without a member: {@code `Store.put`}. */
    private static final Pattern NAMED_CLASS = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z]\\w*)(?:[.(][^`]*)?`");

    /** What is no class of ours, but of the JDK, on the wire, or the name of a resource. */
    private static final Set<String> OTHERS = Set.of(
            "Allow",
            "Default",
            "Expect",
            "InternalFailure",
            "MethodNotAllowedException",
            "NotImplementedException",
            "RuntimeException",
            "SerializationException",
            "UnknownOperationException",
            "UnknownServiceException");

    @ParameterizedTest
    @ValueSource(strings = {CORE, SMS_VOICE})
    void namesEveryPackage(String prefix) {
        assertThat(table(prefix)).containsExactlyInAnyOrderElementsOf(packages(prefix));
    }

    @Test
    void listsRoomsBelowThoseThatTheyKnow() {
        List<String> rooms = table(SMS_VOICE);
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : House.Running.CLASSES) {
            int room = rooms.indexOf(room(type));
            if (room < 0) {
                continue;
            }
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(target -> rooms.indexOf(room(target)) > room)
                    .forEach(target -> wrong.add(type.getName() + " knows " + target.getName()));
        }
        assertThat(wrong).as("classes that know a room below theirs").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"architecture.md", "invariants.md", "request-path.md"})
    void namesClassesThatThereAre(String page) {
        Set<String> known = new TreeSet<>(OTHERS);
        House.Running.CLASSES.forEach(type -> known.add(type.getSimpleName()));
        House.tests().forEach(test -> known.add(test.getFileName().toString().replace(".java", "")));
        Set<String> named = new TreeSet<>();
        Matcher matcher = NAMED_CLASS.matcher(String.join("\n", House.lines(DOCS.resolve(page))));
        while (matcher.find()) {
            named.add(matcher.group(1));
        }

        named.removeAll(known);
        assertThat(named).as("names in %s of no class", page).isEmpty();
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(SMS_VOICE) ? name.substring(SMS_VOICE.length()) : "";
    }

    /** The names in the first cells of the table whose header has the prefix. */
    private static List<String> table(String prefix) {
        return House.lines(DOCS.resolve("architecture.md")).stream()
                .dropWhile(line -> !line.startsWith("|") || !line.contains('`' + prefix + '`'))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .flatMap(cell -> QUOTED.matcher(cell).results().map(name -> name.group(1)))
                .toList();
    }

    /** The packages of hand-written classes below the prefix. */
    private static Set<String> packages(String prefix) {
        Set<String> packages = new TreeSet<>();
        for (Path source : House.sources()) {
            String name = source.toString().replace('/', '.').replaceFirst("\\.[\\w-]+\\.java$", "");
            int start = name.indexOf(prefix);
            if (start >= 0) {
                packages.add(name.substring(start + prefix.length()));
            }
        }
        return packages;
    }
}
