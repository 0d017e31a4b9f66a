package dev.dialtone.smsvoice.optout;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateOptOutListRequest;
import dev.dialtone.smsvoice.model.CreateOptOutListResult;
import dev.dialtone.smsvoice.model.DeleteOptOutListRequest;
import dev.dialtone.smsvoice.model.DeleteOptOutListResult;
import dev.dialtone.smsvoice.model.DescribeOptOutListsRequest;
import dev.dialtone.smsvoice.model.DescribeOptOutListsResult;
import dev.dialtone.smsvoice.model.OptOutList;
import dev.dialtone.smsvoice.model.OptOutListInformation;
import dev.dialtone.smsvoice.model.OptOutListOperations;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.NewTags;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opt-out lists. The list {@value #DEFAULT} is in every region from the start and stays. */
public final class OptOutLists implements OptOutListOperations {
    public static final String DEFAULT = "Default";

    private static final ResourceType TYPE = ResourceType.OPT_OUT_LIST;

    private final OptOutStores stores;
    private final Supplier<List<ResourceLookup<?>>> users;
    private final ResourceKit kit;

    OptOutLists(OptOutStores stores, Supplier<List<ResourceLookup<?>>> users, ResourceKit kit) {
        this.stores = stores;
        this.users = users;
        this.kit = kit;
    }

    @Override
    public CreateOptOutListResult createOptOutList(CreateOptOutListRequest input, RequestContext context) {
        Scope scope = context.scope();
        NewTags tags = kit.tags().checked(scope, input.tags());
        String name = input.optOutListName();
        if (stores.optOutLists.exists(scope, name)) {
            throw SmsVoiceErrors.conflict(ConflictExceptionReason.RESOURCE_ALREADY_EXISTS, TYPE, name);
        }
        kit.requireQuota(scope, ServiceQuotaExceededExceptionReason.OPT_OUT_LISTS_PER_ACCOUNT, stores.optOutLists);
        OptOutList list = stores.optOutLists.create(
                context, list(context, name, stores.optOutLists.arn(context, name)), tags.byKey());
        return CreateOptOutListResult.builder().from(list).tags(tags.shown()).build();
    }

    @Override
    public DescribeOptOutListsResult describeOptOutLists(DescribeOptOutListsRequest input, RequestContext context) {
        Page<OptOutListInformation> page = new Listing<>(stores.optOutLists, "optOutListNames")
                .page(context, input, input.optOutListNames(), input.owner(), list -> true)
                .map(list -> OptOutListInformation.builder().from(list).build());
        return DescribeOptOutListsResult.builder()
                .optOutLists(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DeleteOptOutListResult deleteOptOutList(DeleteOptOutListRequest input, RequestContext context) {
        Scope scope = context.scope();
        OptOutList list = require(context, input.optOutListName());
        String name = list.optOutListName();
        if (name.equals(DEFAULT) || isInUse(scope, name)) {
            throw SmsVoiceErrors.conflict(ConflictExceptionReason.RESOURCE_DELETION_NOT_ALLOWED, TYPE, name);
        }
        stores.optOutLists.remove(scope, name);
        stores.optedOutNumbers.part(name).clear(scope);
        stores.optIns.part(name).clear(scope);
        return DeleteOptOutListResult.builder().from(list).build();
    }

    /**
     * The name of the list that a request names by name or ARN, {@value #DEFAULT} when it names none; else not found.
     *
     * @param nameOrArn the member {@code OptOutListName} of the input
     */
    public String requireName(RequestContext context, @Nullable String nameOrArn) {
        return nameOrArn == null ? DEFAULT : require(context, nameOrArn).optOutListName();
    }

    /**
     * The list of a name or ARN, else not found.
     *
     * @param nameOrArn the member {@code OptOutListName} of the input
     */
    OptOutList require(RequestContext context, String nameOrArn) {
        return stores.optOutLists.require(context, nameOrArn, "optOutListName");
    }

    /** The list that AWS makes with the account. */
    static OptOutList newDefault(RequestContext context) {
        return list(context, DEFAULT, context.arn(TYPE + "/" + DEFAULT));
    }

    private static OptOutList list(RequestContext context, String name, String arn) {
        return OptOutList.builder()
                .optOutListArn(arn)
                .optOutListName(name)
                .createdTimestamp(context.now())
                .build();
    }

    private boolean isInUse(Scope scope, String name) {
        return users.get().stream().anyMatch(kind -> kind.entries().countIn(scope, name) > 0);
    }
}
