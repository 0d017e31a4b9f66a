package dev.dialtone.it;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.shape.Schema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which test shows each error that the operations of a service declare, or why nothing documented brings it about: the files
 * {@code declared-errors-*.txt} beside a test say so, a line each, {@code Operation Error Class.method} or {@code Operation Error -
 * reason}. Lines of the operation {@code *} speak for all.
 */
public final class DeclaredErrors {
    private final Class<?> test;
    private final List<String> areas;
    private final List<Line> lines;

    /** One line. */
    private record Line(String operation, String error, String shownBy) {
        private boolean isGeneral() {
            return operation.equals("*");
        }
    }

    /**
     * Reads the files of some areas.
     *
     * @param test the class in whose package the files and the tests are, these also in a package of the area's name below it
     * @param areas what stands between {@code declared-errors-} and {@code .txt}
     */
    public DeclaredErrors(Class<?> test, List<String> areas) {
        this.test = test;
        this.areas = areas;
        this.lines = areas.stream()
                .flatMap(area -> lines(test, "declared-errors-" + area + ".txt"))
                .toList();
    }

    /** What the files tell of, but for what they tell of all operations: {@code Operation Error}. */
    public Set<String> told() {
        return lines.stream()
                .filter(line -> !line.isGeneral())
                .map(line -> line.operation() + " " + line.error())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What services declare, but for what the files tell of all operations. */
    public Set<String> declared(ServiceModel... services) {
        Set<String> general =
                lines.stream().filter(Line::isGeneral).map(Line::error).collect(Collectors.toSet());
        Set<String> declared = new TreeSet<>();
        Stream.of(services)
                .flatMap(service -> service.operations().stream())
                .forEach(operation -> errors(operation)
                        .filter(error -> !general.contains(error))
                        .forEach(error -> declared.add(operation.name() + " " + error)));
        return declared;
    }

    /** The lines that name a test which is not there. */
    public List<String> withoutTest() {
        return lines.stream()
                .filter(line -> !line.shownBy().startsWith("- ") && !isTest(line.shownBy()))
                .map(Line::toString)
                .toList();
    }

    private static Stream<String> errors(Operation<?, ?> operation) {
        return operation.errors().stream().map(Schema::name);
    }

    private boolean isTest(String named) {
        int dot = named.indexOf('.');
        return dot > 0
                && Stream.concat(Stream.of(""), areas.stream().map(area -> "." + area))
                        .map(each -> test.getPackageName() + each + '.' + named.substring(0, dot))
                        .flatMap(DeclaredErrors::methods)
                        .anyMatch(named.substring(dot + 1)::equals);
    }

    private static Stream<String> methods(String className) {
        try {
            return Stream.of(Class.forName(className).getDeclaredMethods()).map(method -> method.getName());
        } catch (ClassNotFoundException elsewhere) {
            return Stream.empty();
        }
    }

    private static Stream<Line> lines(Class<?> test, String file) {
        return Ledger.lines(test, file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", 3))
                .map(words -> new Line(words[0], words[1], words[2]));
    }
}
