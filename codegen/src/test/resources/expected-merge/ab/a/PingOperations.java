// Generated from the contract; do not edit.
package ab.a;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;

public interface PingOperations {

    Unit ring(RingInput input, RequestContext context);
}
