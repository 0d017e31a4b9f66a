// Generated from the contract; do not edit.
package example.client;

import example.client.model.Route;
import java.util.Map;

/** Writes what is within inputs. */
final class ModelWriter {
    private ModelWriter() {}

    static Map<String, Object> route(Route value) {
        return new JsonMembers()
                .put("to", value.to())
                .put("weight", value.weight())
                .put("via", value.via(), Json.each(ModelWriter::route))
                .map();
    }
}
