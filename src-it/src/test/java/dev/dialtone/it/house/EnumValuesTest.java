package dev.dialtone.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.shape.EnumSchema;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Type;
import dev.dialtone.it.Ledger;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each value of each enum that an answer or an error of a service can have is expected by a scenario test, through a client.
 * The others stand in {@code enum-values-without-scenario.txt}, each below the reason; {@code .*} is all that nobody expects of
 * an enum whose values are one like the other.
 *
 * <p>A test expects a value by the constant of its SDK, {@code PoolStatus.ACTIVE}, or by its text. A text says not which
 * enum it is of: it counts only where no other enum of the service has such a value, or none that a member of the same name is
 * of. Event types count as values of an answer: an event destination shows them.
 */
class EnumValuesTest {
    private static final Path SCENARIOS = House.root().resolve("src-it");
    private static final Path TESTS = SCENARIOS.resolve("src/test/java/dev/dialtone/it");
    private static final Path CASES = SCENARIOS.resolve("src/test/resources/dev/dialtone/it");

    /** Where the scenarios of a service are: packages, and what the names of JavaScript tests begin with. */
    private record Service(String name, String sdk, List<String> packages, String scripts, List<ServiceModel> models) {}

    private static final List<Service> SERVICES = List.of(
            new Service(
                    "sms-voice",
                    "pinpointsmsvoicev2",
                    List.of("smsvoice", "control", "cli"),
                    "sms-voice,registration",
                    List.of(PinpointSMSVoiceV2.builder().build())),
            new Service(
                    "chime",
                    "chimesdkvoice,chime",
                    List.of("chime", "chime/connector", "chime/sip", "chime/account", "http"),
                    "chime",
                    List.of(
                            Chime.builder().build(),
                            ChimeSDKTelephonyService.builder().build())),
            new Service(
                    "connect",
                    "connect",
                    List.of(
                            "connect",
                            "connect/flow",
                            "connect/number",
                            "connect/queue",
                            "connect/user",
                            "connect/terraform"),
                    "connect",
                    List.of(AmazonConnectService.builder().build())));

    @Test
    void everyValueIsExpectedByAScenario() {
        List<String> known = Ledger.read(EnumValuesTest.class, "enum-values-without-scenario.txt");
        Set<String> unseen = new TreeSet<>();
        for (Service service : SERVICES) {
            for (String value : unseen(service)) {
                String whole = value.substring(0, value.indexOf('.')) + ".*";
                unseen.add(known.contains(whole) ? whole : value);
            }
        }

        assertThat(unseen)
                .as("enum values that no scenario test expects; those that are meant stand in"
                        + " enum-values-without-scenario.txt, and only those")
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void tellsWhatATestExpectsFromWhatItSends() {
        Expectations found = Expectations.ofJava("""
                sms.requestPhoneNumber(request -> request.numberType(RequestableNumberType.SIMULATOR));
                assertThat(sms.call(input -> input.messageType(MessageType.PROMOTIONAL)).status())
                        .as("SENT")
                        .isNotEqualTo(NumberStatus.DELETED)
                        .isEqualTo(NumberStatus.ACTIVE);
                assertThat(outbox.story("QUEUED")).containsExactly("SUCCESSFUL", "DELIVERED");
                assertThat(all).satisfies(one -> assertThat(one.type(MessageType.PROMOTIONAL)).isEqualTo(PoolStatus.CREATING));
                Errors.conflict(() -> call("A"), "KEYWORD_MISMATCH", "pool", id);
                """);
        assertThat(found.constants()).containsExactly("NumberStatus.ACTIVE", "PoolStatus.CREATING");
        assertThat(found.texts()).containsExactly("DELIVERED", "KEYWORD_MISMATCH", "SUCCESSFUL", "pool");

        assertThat(Expectations.ofJavaScript("""
                        await client.send(new sdk.CreateCommand({ Type: "LOCAL" }));
                        assert.equal(done.Status, "Successful");
                        assert.deepEqual(done.Numbers, [{ Status: "Acquired" }]);
                        """))
                .isEqualTo(new Expectations(
                        Set.of(), Set.of("Acquired", "Successful"), Set.of("Status=Acquired", "Status=Successful")));
        assertThat(Expectations.ofJavaScript("""
                        import { PoolStatus, CreateCommand } from "@aws-sdk/client-pinpoint-sms-voice-v2";
                        import * as voice from "@aws-sdk/client-chime-sdk-voice";
                        import { OtherStatus } from "./dialtone.mjs";
                        assert.equal((await send(new CreateCommand({ Type: PoolType.LOCAL }))).Status, PoolStatus.ACTIVE);
                        assert.deepEqual(all.map((one) => one.Status), [voice.OrderStatus.Failed, OtherStatus.GONE]);
                        assert.notEqual(done.Status, PoolStatus.DELETING);
                        await refused(send({ ResourceType: "pool", Id: "p" }), "NotFoundException", 400, { ResourceType: "keyword" });
                        """))
                .isEqualTo(new Expectations(
                        Set.of("OrderStatus.Failed", "PoolStatus.ACTIVE"),
                        Set.of("NotFoundException", "keyword"),
                        Set.of("ResourceType=keyword")));
        assertThat(Expectations.ofCases("# a => B\n[events] AWS_DOCS: C => D\nTEXT BUSY => TEXT_INITIATED TEXT_BUSY\n")
                        .texts())
                .containsExactly("TEXT_BUSY", "TEXT_INITIATED");
    }

    private static Set<String> unseen(Service service) {
        Map<String, Set<String>> byMember = new HashMap<>();
        Map<String, EnumSchema<?>> enums = enums(service, byMember);
        Map<String, Integer> holders = new HashMap<>();
        enums.values().stream()
                .flatMap(values -> values.values().stream())
                .forEach(value -> holders.merge(value.value(), 1, Integer::sum));
        Expectations expected = expected(service);
        Set<String> unseen = new TreeSet<>();
        enums.forEach((name, values) -> values.values().forEach(value -> {
            boolean isNamed = expected.constants().contains(name + "." + constant(service, name, value.value()))
                    || expected.constants().contains(name + "." + value.value());
            boolean isWritten = holders.getOrDefault(value.value(), 0) == 1
                    && expected.texts().contains(value.value());
            boolean isOfMember = expected.members().stream()
                    .filter(member -> member.endsWith("=" + value.value()))
                    .anyMatch(member -> Set.of(name).equals(byMember.get(member)));
            if (!isNamed && !isWritten && !isOfMember) {
                unseen.add(service.name() + " " + name + "." + value.value());
            }
        }));
        return unseen;
    }

    /** What the SDK for Java calls a value, or would if it knew it. */
    private static String constant(Service service, String name, String value) {
        for (String sdk : service.sdk().split(",", -1)) {
            try {
                Class<?> type = Class.forName("software.amazon.awssdk.services." + sdk + ".model." + name);
                for (Object constant : type.getEnumConstants()) {
                    if (constant.toString().equals(value)) {
                        return ((Enum<?>) constant).name();
                    }
                }
            } catch (ClassNotFoundException e) {
                // The contract is newer than this SDK, or the enum is the other SDK's.
            }
        }
        return value.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /**
     * The enums that answers and errors of a service have, by name.
     *
     * @param byMember takes which enums have a value that a member may have, by {@code Status=ACTIVE}
     */
    private static Map<String, EnumSchema<?>> enums(Service service, Map<String, Set<String>> byMember) {
        Map<String, EnumSchema<?>> found = new TreeMap<>();
        Set<String> visited = new HashSet<>();
        for (ServiceModel model : service.models()) {
            for (Operation<?, ?> operation : model.operations()) {
                collect(operation.output(), found, byMember, visited);
                operation.errors().forEach(error -> collect(error, found, byMember, visited));
            }
        }
        return found;
    }

    private static void collect(
            Schema<?> schema,
            Map<String, EnumSchema<?>> found,
            Map<String, Set<String>> byMember,
            Set<String> visited) {
        if (visited.add(schema.name())) {
            schema.members().forEach(member -> collect(member.name(), member.type(), found, byMember, visited));
        }
    }

    private static void collect(
            String member,
            Type type,
            Map<String, EnumSchema<?>> found,
            Map<String, Set<String>> byMember,
            Set<String> visited) {
        if (type.kind() == Kind.ENUM) {
            String id = type.enumeration().id();
            String name = id.substring(id.indexOf('#') + 1);
            found.put(name, type.enumeration());
            type.enumeration()
                    .values()
                    .forEach(value -> byMember.computeIfAbsent(member + "=" + value.value(), key -> new TreeSet<>())
                            .add(name));
        } else if (type.kind() == Kind.STRUCTURE || type.kind() == Kind.UNION) {
            collect(type.schema(), found, byMember, visited);
        } else if (type.kind() == Kind.LIST || type.kind() == Kind.MAP) {
            collect(member, type.element(), found, byMember, visited);
        }
    }

    private static Expectations expected(Service service) {
        Expectations expected = Expectations.none();
        for (String folder : service.packages()) {
            texts(TESTS.resolve(folder), name -> name.endsWith("Test.java"))
                    .forEach(test -> expected.add(Expectations.ofJava(test)));
            texts(CASES.resolve(folder), name -> name.endsWith(".cases"))
                    .forEach(file -> expected.add(Expectations.ofCases(file)));
        }
        List<String> scripts = List.of(service.scripts().split(","));
        texts(
                        SCENARIOS.resolve("js"),
                        name -> name.endsWith(".test.mjs") && scripts.stream().anyMatch(name::startsWith))
                .forEach(script -> expected.add(Expectations.ofJavaScript(script)));
        return expected;
    }

    private static List<String> texts(Path folder, Predicate<String> isOne) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                if (isOne.test(file.getFileName().toString())) {
                    texts.add(Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
