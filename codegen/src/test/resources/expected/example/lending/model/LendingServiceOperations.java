// Generated from the contract; do not edit.
package example.lending.model;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;
import java.util.concurrent.CompletionStage;

public interface LendingServiceOperations {

    CompletionStage<Unit> getHours(Unit input, RequestContext context);
}
