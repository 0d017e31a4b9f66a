// Generated from the contract; do not edit.
package ab;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;

public interface PingOperations {

    Unit ping(PingInput input, RequestContext context);
}
