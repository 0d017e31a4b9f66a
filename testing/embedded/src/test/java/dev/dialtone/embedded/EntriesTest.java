package dev.dialtone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the jar holds. */
class EntriesTest {

    private static final String OURS = "dev/dialtone/";
    private static final String NETTY = OURS + "embedded/io/netty/";
    private static final String JACKSON = OURS + "embedded/tools/jackson/";
    private static final String PHONE_NUMBERS = OURS + "embedded/com/google/i18n/phonenumbers/";

    /** As bytecode has it. */
    private static final Pattern OLD_NAME =
            Pattern.compile("(?<!dev/dialtone/embedded/)(io/netty/|tools/jackson/|com/google/i18n/|org/snakeyaml/)");

    @Test
    void holdsNothingOutsideItsPackages() throws IOException {
        Set<String> outside = names().stream()
                .filter(name -> !name.startsWith(OURS) && !name.startsWith("META-INF/"))
                .collect(Collectors.toSet());

        assertThat(outside).isEmpty();
        assertThat(names())
                .contains(
                        OURS + "server/Emulator.class",
                        NETTY + "channel/Channel.class",
                        JACKSON + "core/JsonParser.class",
                        PHONE_NUMBERS + "PhoneNumberUtil.class",
                        PHONE_NUMBERS + "data/PhoneNumberMetadataProto_CA");
    }

    @Test
    void namesNothingByItsOldName() throws IOException {
        Set<String> oldNames = new TreeSet<>();
        try (JarFile jar = Jars.embedded()) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().endsWith(".class")
                        && OLD_NAME.matcher(Jars.text(jar, entry)).find()) {
                    oldNames.add(entry.getName());
                }
            }
        }
        assertThat(oldNames).isEmpty();
    }

    @Test
    void namesServicesByTheirNewNames() throws IOException {
        try (JarFile jar = Jars.embedded()) {
            List<JarEntry> services = jar.stream()
                    .filter(entry -> entry.getName().startsWith("META-INF/services/") && !entry.isDirectory())
                    .toList();

            for (JarEntry service : services) {
                String providers = Jars.text(jar, service);
                assertThat(providers.lines().filter(line -> !line.isBlank() && !line.startsWith("#")))
                        .as(service.getName())
                        .allMatch(provider -> provider.startsWith("dev.dialtone."));
            }
            assertThat(services)
                    .extracting(JarEntry::getName)
                    .contains("META-INF/services/dev.dialtone.embedded.tools.jackson.core.TokenStreamFactory");
        }
    }

    @Test
    void saysWhatIsInside() throws IOException {
        try (JarFile jar = Jars.embedded()) {
            assertThat(Jars.text(jar, jar.getJarEntry("META-INF/NOTICE")))
                    .contains("The Dialtone authors", "Tatu Saloranta", "Schubfach");
            assertThat(Jars.text(jar, jar.getJarEntry("META-INF/LICENSE"))).contains("Apache License");
            assertThat(Jars.text(jar, jar.getJarEntry("META-INF/DEPENDENCIES")))
                    .contains("Netty 4.", "Jackson 3.", "libphonenumber 9.", "SnakeYAML Engine 3.")
                    .doesNotContain("${");
            assertThat(names())
                    .contains("META-INF/FastDoubleParser-LICENSE", "META-INF/Schubfach-LICENSE")
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .noneMatch(name -> name.startsWith("META-INF/versions/") || name.startsWith("META-INF/maven/"))
                    .noneMatch(name -> name.matches("META-INF/.*\\.(SF|DSA|RSA)"));
        }
    }

    @Test
    void bringsNoLogging() throws IOException {
        assertThat(names()).noneMatch(name -> name.contains("slf4j") || name.contains("simplelogger"));
    }

    private static List<String> names() throws IOException {
        try (JarFile jar = Jars.embedded()) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .toList();
        }
    }
}
