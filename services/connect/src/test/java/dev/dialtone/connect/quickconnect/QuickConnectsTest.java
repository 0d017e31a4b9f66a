package dev.dialtone.connect.quickconnect;

import static dev.dialtone.connect.Client.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.FlowQuickConnectConfig;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.PhoneNumberQuickConnectConfig;
import dev.dialtone.connect.model.QuickConnect;
import dev.dialtone.connect.model.QuickConnectConfig;
import dev.dialtone.connect.model.QuickConnectSummary;
import dev.dialtone.connect.model.QuickConnectType;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class QuickConnectsTest {
    private static final QuickConnectConfig PHONE = QuickConnectConfig.builder()
            .quickConnectType(QuickConnectType.PHONE_NUMBER)
            .phoneConfig(new PhoneNumberQuickConnectConfig("+12065550123"))
            .build();

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";

    @BeforeEach
    void createInstance() {
        world.account.exclusivelyRun(() -> instance = client.instance("acme"));
    }

    private String create(String name, QuickConnectConfig config) {
        return present(client.caller
                .createQuickConnect(b -> b.instanceId(instance).name(name).quickConnectConfig(config))
                .quickConnectId());
    }

    private QuickConnect describe(String id) {
        return present(client.caller
                .describeQuickConnect(b -> b.instanceId(instance).quickConnectId(id))
                .quickConnect());
    }

    private List<QuickConnectSummary> listed(QuickConnectType... types) {
        return present(client.caller
                .listQuickConnects(b -> b.instanceId(instance).quickConnectTypes(List.of(types)))
                .quickConnectSummaryList());
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "the filter of ListQuickConnects, and a type that may change")
    void areListedByTheTypeThatTheyHave() {
        String first = create("First", PHONE);
        create("Second", PHONE);
        QuickConnectConfig flow = QuickConnectConfig.builder()
                .quickConnectType(QuickConnectType.FLOW)
                .flowConfig(new FlowQuickConnectConfig(client.flow(instance, "Sample AB test")))
                .build();
        client.caller.updateQuickConnectConfig(
                b -> b.instanceId(instance).quickConnectId(first).quickConnectConfig(flow));
        assertThat(describe(first).quickConnectConfig()).isEqualTo(flow);
        assertThat(listed(QuickConnectType.FLOW))
                .extracting(QuickConnectSummary::id)
                .containsExactly(first);
        assertThat(listed(QuickConnectType.PHONE_NUMBER))
                .extracting(QuickConnectSummary::name)
                .containsExactly("Second");
        assertThat(listed()).hasSize(2);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "two members are one too many, whichever of them the type has")
    void haveOneMemberOnly() {
        QuickConnectConfig two = PHONE.toBuilder()
                .flowConfig(new FlowQuickConnectConfig(client.flow(instance, "Sample AB test")))
                .build();
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> create("Desk", two))
                .withMessage(
                        "QuickConnectConfig: [PhoneConfig, FlowConfig] of the type PHONE_NUMBER (expected: PhoneConfig alone)");
        assertThat(listed()).isEmpty();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "an id names a quick connect of the instance in the path")
    void areNotFoundInOtherInstances() {
        String id = create("Desk", PHONE);
        instance = client.instance("other");
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> describe(id));
        assertThat(create("Desk", PHONE)).isNotEqualTo(id);
    }
}
