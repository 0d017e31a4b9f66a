package dev.dialtone.protocol.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.ByteSourceJsonBootstrapper;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** The one Jackson factory of the process. */
@SuppressWarnings("serial") // never serialised
final class Json extends JsonFactory {

    static final Json FACTORY = new Json();

    private static final UncachedNames NAMES = new UncachedNames();

    private Json() {
        super(JsonFactory.builder()
                .streamReadConstraints(new BodyLimits())
                // Few threads read and write, and they live as long as the process: none needs to share its buffers.
                .recyclerPool(JsonRecyclerPools.threadLocalPool()));
    }

    /** As its parent makes it, but for the names. */
    @Override
    protected JsonParser _createParser(ObjectReadContext context, IOContext io, byte[] data, int offset, int length) {
        return new ByteSourceJsonBootstrapper(io, data, offset, length)
                .constructParser(
                        context,
                        context.getStreamReadFeatures(_streamReadFeatures),
                        context.getFormatReadFeatures(_formatReadFeatures),
                        NAMES,
                        _rootCharSymbols,
                        _factoryFeatures);
    }
}
