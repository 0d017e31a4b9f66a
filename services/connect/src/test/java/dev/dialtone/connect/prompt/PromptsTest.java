package dev.dialtone.connect.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.ListPromptsResponse;
import dev.dialtone.connect.model.Prompt;
import dev.dialtone.connect.model.PromptSummary;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PromptsTest {
    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);

    private List<PromptSummary> prompts(String instanceId) {
        return Client.present(
                client.caller.listPrompts(b -> b.instanceId(instanceId)).promptSummaryList());
    }

    private List<String> names(String instanceId) {
        return prompts(instanceId).stream()
                .map(prompt -> Client.present(prompt.name()))
                .toList();
    }

    private String promptId(String instanceId, String name) {
        return prompts(instanceId).stream()
                .filter(prompt -> name.equals(prompt.name()))
                .map(prompt -> Client.present(prompt.id()))
                .findFirst()
                .orElseThrow();
    }

    private Prompt describe(String instanceId, String idOrArn) {
        return Client.present(client.caller
                .describePrompt(b -> b.instanceId(instanceId).promptId(idOrArn))
                .prompt());
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "a list of the prompts of a new instance in us-east-1")
    void listsThoseThatAnInstanceComesWith() {
        assertThat(names(client.instance("acme")))
                .containsExactly(
                        "Beep.wav",
                        "CustomerHold.wav",
                        "CustomerQueue.wav",
                        "Music_Jazz_MyTimetoFly_Inst.wav",
                        "Music_Pop_ThisAndThatIsLife_Inst.wav",
                        "Music_Pop_ThrowYourselfInFrontOfIt_Inst.wav",
                        "Music_Rock_EverywhereTheSunShines_Inst.wav");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "pages of MaxResults")
    void listsInPages() {
        String id = client.instance("acme");
        List<String> names = new ArrayList<>();
        String token = null;
        do {
            String next = token;
            ListPromptsResponse page = client.caller.listPrompts(
                    b -> b.instanceId(id).maxResults(3).nextToken(next));
            Client.present(page.promptSummaryList()).forEach(prompt -> names.add(Client.present(prompt.name())));
            token = page.nextToken();
        } while (token != null);
        assertThat(names).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "an id or an ARN finds a prompt, and Describe shows its tags")
    void describesByIdAndArn() {
        String id = client.instance("acme");
        String beep = promptId(id, "Beep.wav");
        String arn = "arn:aws:connect:us-east-1:111122223333:instance/" + id + "/prompt/" + beep;
        client.caller.tagResource(b -> b.resourceArn(arn).tags(Map.of("team", "voice")));

        assertThat(describe(id, arn)).isEqualTo(describe(id, beep));
        assertThat(describe(id, beep).promptARN()).isEqualTo(arn);
        assertThat(describe(id, beep).tags()).isEqualTo(Map.of("team", "voice"));
        assertThat(describe(id, beep).description()).isNull();
        assertThat(describe(id, beep).lastModifiedRegion()).isEqualTo("us-east-1");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ResourceNotFoundException")
    void findsNoneOfAnotherInstance() {
        String id = client.instance("acme");
        String other = client.instance("other");
        String beep = promptId(id, "Beep.wav");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> describe(other, beep))
                .withMessage("Resource not found");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(
                        () -> describe(other, Client.present(describe(id, beep).promptARN())));
    }
}
