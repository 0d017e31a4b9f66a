// Generated from the contract; do not edit.
package example.lending.model;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;

public interface LendingServiceOperations {

    Unit getHours(Unit input, RequestContext context);
}
