package dev.dialtone.it.contributing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources of this repository in another folder, with a Maven repository that has nothing of Dialtone. */
final class Clone {

    /** The one that runs this test. */
    private static final String MAVEN = System.getProperty("maven.home") + "/bin/mvn";

    private static final Set<String> LEFT_OUT = Set.of("target", "node_modules", ".git");

    private final Path folder;
    private final Path root;
    private final Path repository;

    private Clone(Path folder, Path root, Path repository) {
        this.folder = folder;
        this.root = root;
        this.repository = repository;
    }

    /**
     * Copies the sources.
     *
     * @param repository Maven's, of which everything but Dialtone is taken
     */
    static Clone of(Path sources, Path repository, Path folder) throws IOException {
        Path root = Files.createDirectory(folder.resolve("clone"));
        Files.walkFileTree(sources, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (LEFT_OUT.contains(directory.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(
                        root.resolve(sources.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, root.resolve(sources.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
        Path own = Files.createDirectory(folder.resolve("repository"));
        link(repository, own, "dev");
        link(repository.resolve("dev"), Files.createDirectory(own.resolve("dev")), "dialtone");
        return new Clone(folder, root, own);
    }

    private static void link(Path from, Path to, String leftOut) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (!name.equals(leftOut)) {
                    Files.createSymbolicLink(to.resolve(name), entry);
                }
            }
        }
    }

    Path file(String path) {
        return root.resolve(path);
    }

    /** When each generated and each compiled file was written. */
    Map<Path, FileTime> built() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                String name = file.toString();
                if (name.endsWith(".class") || (name.contains("/target/generated") && name.endsWith(".java"))) {
                    times.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return times;
    }

    /** Runs Maven without the network. */
    Run maven(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(MAVEN, "-B"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs {@code .ci/test}. */
    Run test(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(".ci/test"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Run run(List<String> command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("-o", "-Dmaven.repo.local=" + repository));
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // Of this build, not of that one.
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        builder.environment().remove("CI");
        builder.environment().put("MVN", MAVEN);
        long start = System.nanoTime();
        int status = builder.start().waitFor();
        Run run = new Run(status, Files.readString(output), Duration.ofNanos(System.nanoTime() - start));
        System.out.printf("%s: %.1f s%n", String.join(" ", command), run.took().toMillis() / 1000.0);
        return run;
    }

    /**
     * What became of a command.
     *
     * @param output all that it said
     */
    record Run(int status, String output, Duration took) {}
}
