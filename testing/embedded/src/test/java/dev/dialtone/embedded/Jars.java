package dev.dialtone.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The jars that the build names. */
final class Jars {

    static final String EMBEDDED = System.getProperty("embedded.jar");
    static final String SLF4J = System.getProperty("slf4j.jar");

    private Jars() {}

    static JarFile embedded() throws IOException {
        return new JarFile(EMBEDDED);
    }

    /** A file's bytes as characters, one each. */
    static String text(JarFile jar, JarEntry entry) throws IOException {
        return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
