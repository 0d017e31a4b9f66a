package dev.dialtone.it.connect.flow;

import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ContactFlowType;
import software.amazon.awssdk.services.connect.model.Prompt;
import software.amazon.awssdk.services.connect.model.PromptSummary;

/** The prompts that an instance comes with. */
@ExtendWith(DialtoneServer.class)
class PromptsTest {

    private static List<PromptSummary> prompts(ConnectClient connect, FlowFixture fixture) {
        return connect.listPrompts(list -> list.instanceId(fixture.instance())).promptSummaryList();
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "the names in a full list of a real instance, and which of them its default flows play")
    void areThereInANewInstanceAndItsFlowsNameThem(ConnectClient connect, FlowFixture fixture) {
        assertThat(prompts(connect, fixture))
                .extracting(PromptSummary::name)
                .containsExactlyInAnyOrder(
                        "Beep.wav",
                        "CustomerHold.wav",
                        "CustomerQueue.wav",
                        "Music_Jazz_MyTimetoFly_Inst.wav",
                        "Music_Pop_ThisAndThatIsLife_Inst.wav",
                        "Music_Pop_ThrowYourselfInFrontOfIt_Inst.wav",
                        "Music_Rock_EverywhereTheSunShines_Inst.wav");
        String jazz = prompts(connect, fixture).stream()
                .filter(prompt -> prompt.name().startsWith("Music_Jazz"))
                .findFirst()
                .orElseThrow()
                .id();
        String hold = fixture.flows(ContactFlowType.CUSTOMER_HOLD).get(0).id();
        assertThat(fixture.describe(hold).content()).contains(jazz);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "members and the ARN; prompts can be tagged")
    void areDescribedWithTheirTags(ConnectClient connect, FlowFixture fixture) {
        PromptSummary beep = prompts(connect, fixture).get(0);
        assertThat(beep.arn()).isEqualTo(fixture.arn("prompt/" + beep.id()));
        connect.tagResource(tag -> tag.resourceArn(beep.arn()).tags(Map.of("team", "voice")));
        for (String id : List.of(beep.id(), beep.arn())) {
            assertThat(connect.describePrompt(describe ->
                                    describe.instanceId(fixture.instance()).promptId(id))
                            .prompt())
                    .isEqualTo(Prompt.builder()
                            .promptId(beep.id())
                            .promptARN(beep.arn())
                            .name(beep.name())
                            .tags(Map.of("team", "voice"))
                            .lastModifiedTime(beep.lastModifiedTime())
                            .lastModifiedRegion("us-east-1")
                            .build());
        }
        assertThat(invalidRequest(() -> connect.describePrompt(describe ->
                        describe.instanceId(fixture.instance()).promptId(fixture.arn("queue/" + beep.id())))))
                .contains("/prompt/");
        invalidParameter(() ->
                connect.listPrompts(list -> list.instanceId(fixture.instance()).nextToken("x")));
    }
}
