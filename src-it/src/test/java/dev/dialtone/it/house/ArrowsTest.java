package dev.dialtone.it.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrows point one way: server to services, protocols and sinks, services to telephony, all of these to the core. */
class ArrowsTest {

    private static final String CORE = "dev.dialtone.core..";
    private static final String HTTP = "dev.dialtone.core.http..";
    private static final String TELEPHONY = "dev.dialtone.telephony..";
    private static final String JSON = "dev.dialtone.protocol.json..";
    private static final String REST_JSON = "dev.dialtone.protocol.restjson..";
    private static final String SINKS = "dev.dialtone.sinks..";
    private static final String PERSISTENCE = "dev.dialtone.persistence..";
    private static final String SEEDING = "dev.dialtone.seeding..";
    private static final String OTHER_SERVICES = "dev.dialtone.otherservices..";
    private static final String CONSOLE = "dev.dialtone.console..";
    private static final String SERVER = "dev.dialtone.server..";
    private static final String CLIENT = "dev.dialtone.client..";
    private static final String COMMAND_LINE = "dev.dialtone.cli..";
    private static final String CONTAINERS = "dev.dialtone.testcontainers..";
    private static final String NETTY = "io.netty..";
    private static final String JACKSON = "tools.jackson..";

    /** What a module may declare besides the project's own modules, by the beginning of its folder. */
    private static final Map<String, Set<String>> DECLARED = Map.ofEntries(
            Map.entry(
                    "emulator-core",
                    Set.of(
                            "io.netty:netty-buffer",
                            "io.netty:netty-codec-base",
                            "io.netty:netty-codec-http",
                            "io.netty:netty-common",
                            "io.netty:netty-handler",
                            "io.netty:netty-transport",
                            "org.slf4j:slf4j-api",
                            "org.jspecify:jspecify")),
            Map.entry("persistence", Set.of("org.jspecify:jspecify")),
            Map.entry("telephony", Set.of("com.googlecode.libphonenumber:libphonenumber", "org.jspecify:jspecify")),
            Map.entry("protocol-json", Set.of("tools.jackson.core:jackson-core", "org.jspecify:jspecify")),
            Map.entry("protocol-restjson", Set.of("tools.jackson.core:jackson-core", "org.jspecify:jspecify")),
            Map.entry(
                    "sinks",
                    Set.of(
                            "io.netty:netty-buffer",
                            "io.netty:netty-codec-base",
                            "io.netty:netty-codec-http",
                            "io.netty:netty-common",
                            "io.netty:netty-handler",
                            "io.netty:netty-transport",
                            "org.jspecify:jspecify")),
            Map.entry("other-services", Set.of("org.jspecify:jspecify")),
            Map.entry("seeding", Set.of("org.snakeyaml:snakeyaml-engine", "org.jspecify:jspecify")),
            Map.entry("console", Set.of("org.jspecify:jspecify")),
            Map.entry("services/", Set.of("org.jspecify:jspecify")),
            Map.entry("server", Set.of("org.slf4j:slf4j-api", "org.jspecify:jspecify")));

    /** The same of what users' tests depend on: each is a dependency of theirs, too, but for the optional ones. */
    private static final Map<String, Set<String>> DECLARED_FOR_TESTS = Map.of(
            "testing/client",
            Set.of("org.jspecify:jspecify"),
            "testing/cli",
            Set.of("org.jspecify:jspecify"),
            "testing/testcontainers",
            Set.of("org.testcontainers:testcontainers", "org.jspecify:jspecify"),
            "testing/spring-boot",
            Set.of(
                    "org.springframework.boot:spring-boot",
                    "org.springframework.boot:spring-boot-autoconfigure",
                    "org.springframework.boot:spring-boot-testcontainers",
                    "org.springframework:spring-beans",
                    "org.springframework:spring-context",
                    "org.springframework:spring-core",
                    "org.testcontainers:testcontainers",
                    "software.amazon.awssdk:auth",
                    "software.amazon.awssdk:aws-core",
                    "software.amazon.awssdk:chime",
                    "software.amazon.awssdk:chimesdkvoice",
                    "software.amazon.awssdk:connect",
                    "software.amazon.awssdk:identity-spi",
                    "software.amazon.awssdk:pinpointsmsvoicev2",
                    "software.amazon.awssdk:regions",
                    "software.amazon.awssdk:sdk-core",
                    "org.jspecify:jspecify"),
            "testing/embedded",
            Set.of("org.slf4j:slf4j-api"),
            "testing/junit5",
            Set.of(
                    "org.jspecify:jspecify",
                    "org.junit.jupiter:junit-jupiter-api",
                    "org.junit.platform:junit-platform-commons",
                    "org.opentest4j:opentest4j",
                    "software.amazon.awssdk:auth",
                    "software.amazon.awssdk:aws-core",
                    "software.amazon.awssdk:chime",
                    "software.amazon.awssdk:chimesdkvoice",
                    "software.amazon.awssdk:connect",
                    "software.amazon.awssdk:pinpointsmsvoicev2",
                    "software.amazon.awssdk:regions",
                    "software.amazon.awssdk:sdk-core"));

    static List<String> services() {
        return House.services();
    }

    @Test
    void coreStandsAlone() {
        check(classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, NETTY, "org.slf4j..", "org.jspecify..", "java..", "javax.."));
    }

    @Test
    void telephonyStandsOnTheCore() {
        check(classes()
                .that()
                .resideInAPackage(TELEPHONY)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, TELEPHONY, "com.google.i18n.phonenumbers..", "org.jspecify..", "java.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackage(TELEPHONY)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.i18n.phonenumbers.."));
    }

    @Test
    void protocolsStandOnTheCore() {
        check(classes()
                .that()
                .resideInAnyPackage(JSON, REST_JSON)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, JSON, REST_JSON, JACKSON, "org.jspecify..", "java.."));
        check(noClasses()
                .that()
                .resideInAPackage(JSON)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(REST_JSON));
    }

    @Test
    void sinksStandOnTheCoreAndOnJson() {
        check(classes()
                .that()
                .resideInAPackage(SINKS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, JSON, SINKS, NETTY, "org.jspecify..", "java..", "javax.."));
        check(noClasses()
                .that()
                .resideInAPackage(SINKS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP, "java.net.http.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackages(SINKS, SERVER)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SINKS));
    }

    @Test
    void persistenceStandsOnTheCoreAndOnJson() {
        check(classes()
                .that()
                .resideInAPackage(PERSISTENCE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, JSON, PERSISTENCE, "org.jspecify..", "java.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackages(PERSISTENCE, SERVER)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PERSISTENCE));
    }

    @Test
    void otherServicesStandOnTheCoreAndOnJson() {
        check(classes()
                .that()
                .resideInAPackage(OTHER_SERVICES)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, JSON, OTHER_SERVICES, "org.jspecify..", "java.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackages(OTHER_SERVICES, SERVER)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(OTHER_SERVICES));
    }

    @Test
    void seedingStandsOnTheCoreAndOnJsonAndYamlStaysInOneClass() {
        check(classes()
                .that()
                .resideInAPackage(SEEDING)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, JSON, SEEDING, "org.snakeyaml..", "org.jspecify..", "java.."));
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.dialtone.seeding.YamlReader")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackages(SEEDING, SERVER)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SEEDING));
    }

    @Test
    void theConsoleStandsOnTheCoreAndIsKnownToTheServerAlone() {
        check(classes()
                .that()
                .resideInAPackage(CONSOLE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(HTTP, CONSOLE, "org.jspecify..", "java.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackages(CONSOLE, SERVER)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CONSOLE));
    }

    @ParameterizedTest
    @MethodSource("services")
    void servicesStandOnTheCoreAndKnowNoOtherService(String service) {
        check(classes()
                .that()
                .resideInAPackage(service + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(service + "..", CORE, TELEPHONY, "org.jspecify..", "java..", "javax.xml.."));
        check(noClasses()
                .that()
                .resideInAPackage(service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP, "java.net..", "java.nio.channels..", "java.nio.file.."));
    }

    @Test
    void theClientStandsOnTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(CLIENT)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CLIENT, "org.jspecify..", "java..", "javax.net.ssl..")
                .check(House.imported(
                        importer -> importer.importPath(House.root().resolve("testing/client/target/classes"))));
    }

    @Test
    void commandLineStandsOnTheClientAndIsKnownToMainAlone() {
        check(classes()
                .that()
                .resideInAPackage(COMMAND_LINE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(COMMAND_LINE, CLIENT, "org.jspecify..", "java.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackage(COMMAND_LINE)
                .and()
                .doNotHaveFullyQualifiedName("dev.dialtone.server.Main")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(COMMAND_LINE));
    }

    @Test
    void containersStandOnTheClient() {
        check(classes()
                .that()
                .resideInAPackage(CONTAINERS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CONTAINERS, CLIENT, "org.testcontainers..", "org.jspecify..", "java.."));
    }

    @Test
    void nettyStaysInTheHttpRoomAndTheSinks() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(HTTP, SINKS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(NETTY));
    }

    @Test
    void jacksonStaysInTheProtocols() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(JSON, REST_JSON)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(JACKSON));
    }

    @Test
    void onlyTheTestsExtensionImportsTheServer() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(SERVER, "dev.dialtone.junit5..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SERVER));
    }

    @Test
    void nothingThatRunsKnowsTheGenerator() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.dialtone.codegen..", "software.amazon.smithy.."));
    }

    @Test
    void everyModuleThatRunsIsLookedAt() {
        List<String> packages = House.Running.CLASSES.stream()
                .map(type -> type.getPackageName())
                .distinct()
                .toList();
        assertThat(packages)
                .contains(
                        "dev.dialtone.core.dispatch",
                        "dev.dialtone.telephony.numbers",
                        "dev.dialtone.sinks",
                        "dev.dialtone.otherservices",
                        "dev.dialtone.seeding",
                        "dev.dialtone.console",
                        "dev.dialtone.server")
                .containsAll(House.services());
    }

    @Test
    void modulesDeclareOnlyWhatIsAllowed() {
        Stream<String> strange = House.modules().stream().flatMap(module -> {
            Set<String> allowed = Stream.of(DECLARED, DECLARED_FOR_TESTS)
                    .flatMap(declared -> declared.entrySet().stream())
                    .filter(entry -> module.startsWith(entry.getKey()))
                    .findFirst()
                    .map(entry -> entry.getValue())
                    .orElse(Set.of());
            return House.dependencies(module).stream()
                    .map(House.Dependency::id)
                    .filter(id -> !id.startsWith("dev.dialtone:") && !allowed.contains(id))
                    .map(id -> module + ": " + id);
        });
        assertThat(strange)
                .as("dependencies without a reason written down here")
                .isEmpty();
    }

    private static void check(ArchRule rule) {
        rule.check(House.Running.CLASSES);
    }
}
