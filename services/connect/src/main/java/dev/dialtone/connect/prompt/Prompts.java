package dev.dialtone.connect.prompt;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.DescribePromptRequest;
import dev.dialtone.connect.model.DescribePromptResponse;
import dev.dialtone.connect.model.ListPromptsRequest;
import dev.dialtone.connect.model.ListPromptsResponse;
import dev.dialtone.connect.model.Prompt;
import dev.dialtone.connect.model.PromptOperations;
import dev.dialtone.connect.model.PromptSummary;
import dev.dialtone.connect.model.StoredPrompt;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Map;

/** The prompts of instances: the seven that each comes with, as exports of real instances have them. */
final class Prompts implements PromptOperations, InstanceContents {
    private static final int PAGE = 100;
    private static final List<String> NAMES = List.of(
            "Beep.wav",
            "CustomerHold.wav",
            "CustomerQueue.wav",
            "Music_Jazz_MyTimetoFly_Inst.wav",
            "Music_Pop_ThisAndThatIsLife_Inst.wav",
            "Music_Pop_ThrowYourselfInFrontOfIt_Inst.wav",
            "Music_Rock_EverywhereTheSunShines_Inst.wav");

    private final PromptStores stores;
    private final InstanceLookup instances;

    Prompts(PromptStores stores, InstanceLookup instances) {
        this.stores = stores;
        this.instances = instances;
    }

    @Override
    public DescribePromptResponse describePrompt(DescribePromptRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredPrompt prompt = stores.prompts.require(context, instanceId, input.promptId(), "PromptId");
        Map<String, String> tags = stores.prompts.tags(context.scope(), instanceId, prompt.promptId());
        return new DescribePromptResponse(Prompt.builder()
                .from(prompt)
                .promptARN(stores.prompts.arn(context.scope(), instanceId, prompt.promptId()))
                .tags(tags)
                .build());
    }

    @Override
    public ListPromptsResponse listPrompts(ListPromptsRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Page<PromptSummary> page = stores.prompts
                .page(context, instanceId, context.page(input, PAGE), prompt -> true)
                .map(prompt -> summary(context.scope(), instanceId, prompt));
        return new ListPromptsResponse(page.items(), page.nextToken());
    }

    @Override
    public void fill(RequestContext context, String instanceId) {
        for (String name : NAMES) {
            StoredPrompt prompt = StoredPrompt.builder()
                    .promptId(context.account().ids().uuid())
                    .name(name)
                    .lastModifiedTime(context.now())
                    .lastModifiedRegion(context.region())
                    .build();
            stores.prompts.create(context, instanceId, prompt, Map.of());
        }
    }

    private PromptSummary summary(Scope scope, String instanceId, StoredPrompt prompt) {
        return PromptSummary.builder()
                .id(prompt.promptId())
                .arn(stores.prompts.arn(scope, instanceId, prompt.promptId()))
                .name(prompt.name())
                .lastModifiedTime(prompt.lastModifiedTime())
                .lastModifiedRegion(prompt.lastModifiedRegion())
                .build();
    }
}
