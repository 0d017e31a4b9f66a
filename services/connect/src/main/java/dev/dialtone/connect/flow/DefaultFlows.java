package dev.dialtone.connect.flow;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.model.ContactFlowState;
import dev.dialtone.connect.model.ContactFlowStatus;
import dev.dialtone.connect.model.ContactFlowType;
import dev.dialtone.connect.model.StoredContactFlow;
import dev.dialtone.connect.model.StoredPrompt;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.core.data.DataLines;
import dev.dialtone.core.dispatch.RequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts into a new instance the flows that AWS puts there: those of {@code default-flows.txt}, all of them published. */
final class DefaultFlows implements InstanceContents {
    private static final String ABSENT = "-";
    private static final String BEGIN = "${";
    /** Begins the names of those that the instance needs; the others are samples. */
    private static final String NEEDED = "Default ";

    private final FlowStores stores;
    private final InstanceResourceLookup<StoredPrompt> prompts;
    private final InstanceResourceLookup<StoredQueue> queues;

    /**
     * Fills instances that have these already.
     *
     * @param prompts which the flows play
     * @param queues which they lead to
     */
    DefaultFlows(
            FlowStores stores,
            InstanceResourceLookup<StoredPrompt> prompts,
            InstanceResourceLookup<StoredQueue> queues) {
        this.stores = stores;
        this.prompts = prompts;
        this.queues = queues;
    }

    /**
     * One of the flows.
     *
     * @param description null for none
     * @param content with names where an instance has ids
     */
    private record DefaultFlow(
            String name, ContactFlowType type, @Nullable String description, String content) {
        static DefaultFlow of(List<String> cells) {
            String description = cells.get(2);
            return new DefaultFlow(
                    cells.get(0),
                    ContactFlowType.of(cells.get(1)),
                    description.equals(ABSENT) ? null : description,
                    text("defaults/" + cells.get(3)));
        }
    }

    /** Read when the first instance is made. */
    private static final class Loaded {
        static final List<DefaultFlow> FLOWS = DataLines.cells(DefaultFlows.class, "default-flows.txt").stream()
                .map(DefaultFlow::of)
                .toList();
    }

    @Override
    public void fill(RequestContext context, String instanceId) {
        Map<String, String> ids = new HashMap<>();
        prompts.stream(context.scope(), instanceId)
                .forEach(prompt -> ids.put("prompt:" + prompt.name(), prompt.promptId()));
        queues.stream(context.scope(), instanceId).forEach(queue -> ids.put("queue:" + queue.name(), queue.queueId()));
        Loaded.FLOWS.forEach(
                flow -> ids.put("flow:" + flow.name(), context.account().ids().uuid()));
        for (DefaultFlow flow : Loaded.FLOWS) {
            stores.flows.create(
                    context,
                    instanceId,
                    StoredContactFlow.builder()
                            .id(id(ids, "flow:" + flow.name()))
                            .name(flow.name())
                            .type(flow.type())
                            .description(flow.description())
                            .state(ContactFlowState.ACTIVE)
                            .status(ContactFlowStatus.PUBLISHED)
                            .content(withIds(flow.content(), ids))
                            .isDefault(flow.name().startsWith(NEEDED) ? true : null)
                            .lastModifiedTime(context.now())
                            .lastModifiedRegion(context.region())
                            .build(),
                    Map.of());
        }
    }

    /** The content with ids in the place of names. */
    private static String withIds(String content, Map<String, String> ids) {
        StringBuilder filled = new StringBuilder(content.length());
        int from = 0;
        for (int begin = content.indexOf(BEGIN); begin >= 0; begin = content.indexOf(BEGIN, from)) {
            int end = content.indexOf('}', begin);
            filled.append(content, from, begin).append(id(ids, content.substring(begin + BEGIN.length(), end)));
            from = end + 1;
        }
        return filled.append(content, from, content.length()).toString();
    }

    private static String id(Map<String, String> ids, String name) {
        return Optional.ofNullable(ids.get(name))
                .orElseThrow(() -> new IllegalStateException("A default flow names what is not there: " + name));
    }

    private static String text(String name) {
        try (InputStream file = DefaultFlows.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
