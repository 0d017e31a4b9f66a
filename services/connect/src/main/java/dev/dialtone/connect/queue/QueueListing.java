package dev.dialtone.connect.queue;

import dev.dialtone.connect.model.QueueSummary;
import dev.dialtone.connect.model.QueueType;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.page.Sequence;
import dev.dialtone.core.state.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The queues of an instance in one list: the standard ones, and behind them those of its users, one each, which have no names. */
final class QueueListing {
    private static final String OF_AGENT = "agent/";
    /** Higher than the number of any queue: those of users follow from here. */
    private static final long BEHIND_QUEUES = 1L << 62;

    private final InstanceResourceLookup<StoredQueue> queues;
    private final InstanceResourceLookup<StoredUser> users;

    QueueListing(InstanceResourceLookup<StoredQueue> queues, InstanceResourceLookup<StoredUser> users) {
        this.queues = queues;
        this.users = users;
    }

    /**
     * A page of them. Throws {@link dev.dialtone.core.page.InvalidPageToken}.
     *
     * @param types which there are to be; null or none: all
     */
    Page<QueueSummary> page(Scope scope, String instanceId, PageRequest request, @Nullable List<QueueType> types) {
        List<Sequence.Entry<Supplier<QueueSummary>>> all = new ArrayList<>();
        if (isWanted(QueueType.STANDARD, types)) {
            queues.numbered(scope, instanceId)
                    .forEach(queue -> all.add(
                            new Sequence.Entry<>(queue.number(), () -> summary(scope, instanceId, queue.value()))));
        }
        if (isWanted(QueueType.AGENT, types)) {
            users.numbered(scope, instanceId)
                    .forEach(user -> all.add(new Sequence.Entry<>(
                            BEHIND_QUEUES + user.number(), () -> summary(scope, instanceId, user.value()))));
        }
        String listing = scope.region() + "/connect/queues/" + instanceId;
        return Page.ofNumbered(scope.account().id(), listing, request, all).map(Supplier::get);
    }

    private static boolean isWanted(QueueType type, @Nullable List<QueueType> types) {
        return types == null || types.isEmpty() || types.contains(type);
    }

    private QueueSummary summary(Scope scope, String instanceId, StoredQueue queue) {
        return QueueSummary.builder()
                .id(queue.queueId())
                .arn(queues.arn(scope, instanceId, queue.queueId()))
                .name(queue.name())
                .queueType(QueueType.STANDARD)
                .lastModifiedTime(queue.lastModifiedTime())
                .lastModifiedRegion(queue.lastModifiedRegion())
                .build();
    }

    private QueueSummary summary(Scope scope, String instanceId, StoredUser user) {
        return QueueSummary.builder()
                .id(user.id())
                .arn(queues.arn(scope, instanceId, OF_AGENT + user.id()))
                .queueType(QueueType.AGENT)
                .lastModifiedTime(user.lastModifiedTime())
                .lastModifiedRegion(user.lastModifiedRegion())
                .build();
    }
}
