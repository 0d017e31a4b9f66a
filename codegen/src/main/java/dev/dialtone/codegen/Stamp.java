package dev.dialtone.codegen;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a run of the generator depended on and what it left behind, in one line: the arguments, the generator with all that is on
 * its class path, the contract, and the generated files. As long as none of these changes, it need not run again.
 */
final class Stamp {

    private final SortedSet<String> parts = new TreeSet<>();

    private Stamp() {}

    /**
     * The stamp of a run as things stand.
     *
     * @param files files, and folders with all that is below them; those that do not exist count as empty
     */
    static String of(List<String> arguments, List<Path> files) throws IOException {
        Stamp stamp = new Stamp();
        stamp.parts.add(String.join("\n", arguments));
        for (Path entry : classPath()) {
            if (Files.isDirectory(entry)) {
                stamp.addFolder("", entry);
            } else if (Files.exists(entry)) {
                stamp.addJar(entry);
            }
        }
        for (Path file : files) {
            stamp.addFolder(file.toString(), file);
        }
        return stamp.digest();
    }

    /** Adds files by their path below the folder, so that those of a jar are the same as those of the folder it is made of. */
    private void addFolder(String prefix, Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CRC32 checksum = new CRC32();
                checksum.update(Files.readAllBytes(file));
                add(
                        prefix + '/' + folder.relativize(file).toString().replace(File.separatorChar, '/'),
                        checksum.getValue());
            }
        }
    }

    /** Adds the files of a jar, but for those that say how the jar was made. */
    private void addJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (!entry.isDirectory()
                        && !name.equals("META-INF/MANIFEST.MF")
                        && !name.startsWith("META-INF/maven/")) {
                    add('/' + name, entry.getCrc());
                }
            }
        }
    }

    private void add(String name, long checksum) {
        parts.add(name + ' ' + checksum);
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> digest.update((part + '\0').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static List<Path> classPath() {
        List<Path> entries = new ArrayList<>();
        if (Stamp.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                try {
                    entries.add(Path.of(url.toURI()));
                } catch (URISyntaxException e) {
                    throw new IllegalStateException(url + " is on the class path, and no file", e);
                }
            }
        } else {
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                entries.add(Path.of(entry));
            }
        }
        return entries;
    }
}
