import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts the bundle of the page in the place of the one that is committed, when the machine has Node and npm: {@code java Bundle.java
 * FOLDER_OF_SOURCES TARGET}. Without them, or when npm's registry does not answer, the committed one stays, and a line says so. Run as a
 * source file by the build, before anything of the project is compiled.
 */
final class Bundle {

    private static final boolean IS_WINDOWS = File.separatorChar == '\\';

    private Bundle() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, NoSuchAlgorithmException {
        Path sources = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path bundle = target.resolve("bundle");
        Path work = target.resolve("web");
        Path stamp = target.resolve("bundle.stamp");
        String wanted = fingerprint(sources);
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(wanted)) {
            if (!has("node") || !has(npm())) {
                say("no node and npm: the bundle that is committed is packed");
                return;
            }
            copy(sources, work);
            if (!run(work, npm(), "ci", "--no-audit", "--no-fund", "--silent")) {
                say("npm ci failed: the bundle that is committed is packed");
                return;
            }
            if (!run(work, "node", "build.mjs", bundle.toAbsolutePath().toString())) {
                throw new IllegalStateException("the page cannot be bundled: see above");
            }
            Files.writeString(stamp, wanted);
        }
        replace(bundle, target.resolve("classes/dev/dialtone/console"));
    }

    /** Of all that the bundle is made of. */
    private static String fingerprint(Path sources) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : files(sources)) {
            digest.update(sources.relativize(file).toString().getBytes());
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).startsWith("node_modules"))
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            for (Path old : files(to)) {
                Files.delete(old);
            }
        }
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    /** The compiled classes that are beside the bundle stay. */
    private static void replace(Path bundle, Path packed) throws IOException {
        Files.createDirectories(packed);
        for (Path old : files(packed)) {
            if (!old.toString().endsWith(".class")) {
                Files.delete(old);
            }
        }
        for (Path file : files(bundle)) {
            Files.copy(file, packed.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean run(Path folder, String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).directory(folder.toFile()).inheritIO().start().waitFor() == 0;
    }

    private static String npm() {
        return IS_WINDOWS ? "npm.cmd" : "npm";
    }

    private static boolean has(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder.isEmpty() ? "." : folder))
                .anyMatch(folder -> Files.isRegularFile(folder.resolve(program))
                        || Files.isRegularFile(folder.resolve(program + ".exe")));
    }

    private static void say(String what) {
        System.out.println("console: " + what);
    }
}
