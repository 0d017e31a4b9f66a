package dev.dialtone.smsvoice.optout;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.smsvoice.model.DeleteOptedOutNumberRequest;
import dev.dialtone.smsvoice.model.DeleteOptedOutNumberResult;
import dev.dialtone.smsvoice.model.DescribeOptedOutNumbersRequest;
import dev.dialtone.smsvoice.model.DescribeOptedOutNumbersResult;
import dev.dialtone.smsvoice.model.OptIn;
import dev.dialtone.smsvoice.model.OptOutList;
import dev.dialtone.smsvoice.model.OptedOutFilterName;
import dev.dialtone.smsvoice.model.OptedOutNumber;
import dev.dialtone.smsvoice.model.OptedOutNumberInformation;
import dev.dialtone.smsvoice.model.OptedOutNumberOperations;
import dev.dialtone.smsvoice.model.PutOptedOutNumberRequest;
import dev.dialtone.smsvoice.model.PutOptedOutNumberResult;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.E164Input;
import dev.dialtone.smsvoice.resource.Filter;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.ResourceArn;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.telephony.numbers.Inventory;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The numbers of opt-out lists: each list is a part of the store, and goes with its list. */
final class OptedOutNumbers implements OptedOutNumberOperations {
    private static final ResourceType TYPE = ResourceType.OPTED_OUT_NUMBER;
    private static final String NUMBER = "optedOutNumber";
    private static final String NUMBERS = "optedOutNumbers";

    /** For so long a number that was taken off a list cannot be taken off it again. */
    private static final Duration OPT_IN_PERIOD = Duration.ofDays(30);

    private final OptOutStores stores;
    private final OptOuts optOuts;
    private final OptOutLists lists;
    private final Inventory inventory;

    OptedOutNumbers(OptOutStores stores, OptOuts optOuts, OptOutLists lists, Inventory inventory) {
        this.stores = stores;
        this.optOuts = optOuts;
        this.lists = lists;
        this.inventory = inventory;
    }

    /** Repeated, it changes nothing: the time stays that of the first call. */
    @Override
    public PutOptedOutNumberResult putOptedOutNumber(PutOptedOutNumberRequest input, RequestContext context) {
        Scope scope = context.scope();
        OptOutList list = lists.require(context, input.optOutListName());
        String e164 = E164Input.e164(input.optedOutNumber(), NUMBER);
        refuseOriginationNumber(scope, e164);
        OptedOutNumber number = optOuts.add(scope, list.optOutListName(), e164, false);
        return PutOptedOutNumberResult.builder()
                .from(number)
                .optOutListArn(list.optOutListArn())
                .optOutListName(list.optOutListName())
                .build();
    }

    @Override
    public DescribeOptedOutNumbersResult describeOptedOutNumbers(
            DescribeOptedOutNumbersRequest input, RequestContext context) {
        OptOutList list = lists.require(context, input.optOutListName());
        Predicate<OptedOutNumber> filter = Filter.all(
                input.filters(),
                () -> Map.of(OptedOutFilterName.END_USER_OPTED_OUT, Filter.ofBoolean(OptedOutNumber::endUserOptedOut)));
        List<String> asked = input.optedOutNumbers();
        Page<OptedOutNumber> found = asked == null || asked.isEmpty()
                ? of(list).page(context.scope(), Listing.request(context, input), filter)
                : Listing.pageOf(context, input, named(context.scope(), list, asked), filter);
        Page<OptedOutNumberInformation> page = found.map(
                number -> OptedOutNumberInformation.builder().from(number).build());
        return DescribeOptedOutNumbersResult.builder()
                .optOutListArn(list.optOutListArn())
                .optOutListName(list.optOutListName())
                .optedOutNumbers(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DeleteOptedOutNumberResult deleteOptedOutNumber(DeleteOptedOutNumberRequest input, RequestContext context) {
        Scope scope = context.scope();
        OptOutList list = lists.require(context, input.optOutListName());
        String e164 = E164Input.e164(input.optedOutNumber(), NUMBER);
        OptedOutNumber number = of(list).find(scope, e164).orElseThrow(() -> SmsVoiceErrors.notFound(TYPE, e164));
        Store<String, OptIn> optIns = stores.optIns.part(list.optOutListName());
        forgetOldOptIns(scope, optIns);
        if (optIns.contains(scope, e164)) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.PHONE_NUMBER_CANNOT_BE_OPTED_IN,
                    NUMBER,
                    e164 + " was opted in less than " + OPT_IN_PERIOD.toDays() + " days ago");
        }
        optOuts.remove(scope, list.optOutListName(), e164);
        optIns.put(
                scope,
                e164,
                OptIn.builder()
                        .optedInNumber(e164)
                        .optedInTimestamp(context.now())
                        .build());
        return DeleteOptedOutNumberResult.builder()
                .from(number)
                .optOutListArn(list.optOutListArn())
                .optOutListName(list.optOutListName())
                .build();
    }

    private Store<String, OptedOutNumber> of(OptOutList list) {
        return optOuts.of(list.optOutListName());
    }

    /** Those of the numbers that are in the list; the others are no error, unlike with other resources. */
    private List<OptedOutNumber> named(Scope scope, OptOutList list, List<String> asked) {
        Set<OptedOutNumber> found = new LinkedHashSet<>();
        for (String number : asked) {
            of(list).find(scope, E164Input.e164(number, NUMBERS)).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** They are in the order of their times. */
    private static void forgetOldOptIns(Scope scope, Store<String, OptIn> optIns) {
        Instant forgotten = scope.account().timeline().now().minus(OPT_IN_PERIOD);
        for (OptIn optIn : optIns.values(scope)) {
            if (optIn.optedInTimestamp().isAfter(forgotten)) {
                return;
            }
            optIns.remove(scope, optIn.optedInNumber());
        }
    }

    /** What the account sends from is no destination. */
    private void refuseOriginationNumber(Scope scope, String e164) {
        if (inventory.holder(scope, e164).flatMap(ResourceArn::parse).isPresent()) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.CANNOT_ADD_OPTED_OUT_NUMBER,
                    NUMBER,
                    e164 + " is an origination number of the account");
        }
    }
}
