package dev.dialtone.it.house;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The repository as the rules see it: its modules, their sources, the classes that run. */
final class House {

    private static final String SHARED_BY_TESTS = "emulator-core-tests";

    /** Modules that take no part in a running Dialtone: they generate, test or measure. */
    private static final List<String> BESIDE =
            List.of("codegen", SHARED_BY_TESTS, "protocol-tests", "src-it", "benchmarks/", "examples");

    private static final Path ROOT = findRoot();

    private House() {}

    /** The classes of the modules that run, hand-written and generated, without tests. */
    static final class Running {
        static final JavaClasses CLASSES =
                imported(importer -> importer.withImportOption(House::isMain).importPackages("dev.dialtone"));

        private Running() {}
    }

    /**
     * One direct dependency of a module.
     *
     * @param id {@code group:artifact}
     * @param scope as Maven names it
     */
    record Dependency(String id, String scope) {}

    /** Classes read from bytecode; what they use from elsewhere stays a name, which is faster and enough for the rules. */
    static JavaClasses imported(Function<ClassFileImporter, JavaClasses> what) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return what.apply(new ClassFileImporter());
        });
    }

    /** The tests of all modules that were built, and what is beside them. */
    static JavaClasses testClasses() throws IOException {
        List<Path> folders = built("test-classes");
        return imported(importer -> importer.importPaths(folders));
    }

    /**
     * Where modules that were built have what the compiler made of them.
     *
     * @param kind {@code classes} or {@code test-classes}
     */
    static List<Path> built(String kind) throws IOException {
        try (Stream<Path> modules = Files.walk(ROOT, 2)) {
            return modules.map(module -> module.resolve("target").resolve(kind))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    private static boolean isMain(Location location) {
        return !location.contains("/test-classes/")
                && !location.contains(SHARED_BY_TESTS + "/target/")
                && !location.contains("dialtone-" + SHARED_BY_TESTS);
    }

    /** Where the repository begins. */
    static Path root() {
        return ROOT;
    }

    /** The modules that run, by their folders: {@code services/chime}. */
    static List<String> modules() {
        return texts(ROOT.resolve("pom.xml"), "module").stream()
                .filter(module -> BESIDE.stream().noneMatch(module::startsWith))
                .toList();
    }

    /** The packages of the services: {@code dev.dialtone.smsvoice}. */
    static List<String> services() {
        return modules().stream()
                .filter(module -> module.startsWith("services/"))
                .map(module ->
                        "dev.dialtone." + module.substring("services/".length()).replace("-", ""))
                .toList();
    }

    /** What a module declares, tests' dependencies left out. */
    static List<Dependency> dependencies(String module) {
        List<Dependency> dependencies = new ArrayList<>();
        NodeList all = read(ROOT.resolve(module).resolve("pom.xml")).getElementsByTagName("dependency");
        for (int i = 0; i < all.getLength(); i++) {
            Element dependency = (Element) all.item(i);
            String scope = text(dependency, "scope", "compile");
            boolean isPlugins =
                    !dependency.getParentNode().getParentNode().getNodeName().equals("project");
            if (!scope.equals("test") && !isPlugins) {
                dependencies.add(new Dependency(
                        text(dependency, "groupId", "") + ":" + text(dependency, "artifactId", ""), scope));
            }
        }
        return dependencies;
    }

    /** The hand-written main sources of the modules that run. */
    static List<Path> sources() {
        return modules().stream()
                .flatMap(module -> javaIn(module, "src/main/java"))
                .toList();
    }

    /** The sources of all tests, and of what they share. */
    static List<Path> tests() {
        return Stream.concat(
                        texts(ROOT.resolve("pom.xml"), "module").stream()
                                .flatMap(module -> javaIn(module, "src/test/java")),
                        javaIn(SHARED_BY_TESTS, "src/main/java"))
                .toList();
    }

    private static Stream<Path> javaIn(String module, String folder) {
        Path sources = ROOT.resolve(module).resolve(folder);
        if (!Files.isDirectory(sources)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source file's lines. */
    static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path findRoot() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("src-it")) && Files.exists(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException(Path.of("").toAbsolutePath() + " is not in the repository");
    }

    private static List<String> texts(Path pom, String tag) {
        List<String> texts = new ArrayList<>();
        NodeList nodes = read(pom).getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().trim());
        }
        return texts;
    }

    private static String text(Element parent, String tag, String otherwise) {
        NodeList nodes = parent.getElementsByTagName(tag);
        return nodes.getLength() == 0
                ? otherwise
                : nodes.item(0).getTextContent().trim();
    }

    private static Element read(Path pom) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(pom + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
