package dev.dialtone.connect.number;

import dev.dialtone.connect.model.StoredPhoneNumber;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.core.dispatch.RequestContext;

/** Finds the numbers that an instance may call from. */
public final class CallerNumbers {
    private final NumberStores stores;

    /** Looks at these stores. */
    public CallerNumbers(NumberStores stores) {
        this.stores = stores;
    }

    /**
     * The id of a number that a request names. It is claimed to the instance, else it is not found.
     *
     * @param idOrArn what the request says
     * @param field the path of the input member that says it
     */
    public String require(RequestContext context, String instanceId, String idOrArn, String field) {
        StoredPhoneNumber number = stores.phoneNumbers.require(context, idOrArn, field);
        if (!instanceId.equals(number.instanceId())) {
            throw ConnectErrors.resourceNotFound();
        }
        return number.phoneNumberId();
    }
}
