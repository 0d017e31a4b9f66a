package dev.dialtone.protocol.json;

import dev.dialtone.core.fault.FaultReader;
import dev.dialtone.core.fault.FaultRule;
import dev.dialtone.core.shape.Draft;
import dev.dialtone.core.shape.Problems;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a rule as the control API has it. A member that no rule has is wrong. */
public final class FaultJson implements FaultReader {

    /** Made for the first rule. */
    private static final class Loaded {
        static final JsonReader READER = new JsonReader(JsonDialect.REST_JSON, UnknownNames.REFUSED);
    }

    @Override
    public @Nullable FaultRule read(String json, Problems problems) {
        Draft<FaultRule> draft = new Draft<>(FaultRule.SCHEMA);
        Loaded.READER.readBody(json.getBytes(StandardCharsets.UTF_8), draft, member -> true, problems);
        return draft.finish(problems);
    }
}
