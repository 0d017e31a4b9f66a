// Generated from the contract; do not edit.
package ab.b;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;

public interface EchoOperations {

    Unit echo(EchoInput input, RequestContext context);
}
