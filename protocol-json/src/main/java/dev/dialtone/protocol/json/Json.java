package dev.dialtone.protocol.json;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.ByteSourceJsonBootstrapper;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.util.JsonRecyclerPools;

/** The one Jackson factory of the process; another one for what is read while it arrives. */
@SuppressWarnings("serial") // never serialised
final class Json extends JsonFactory {

    static final Json FACTORY = new Json(new BodyLimits());

    private static final UncachedNames NAMES = new UncachedNames();

    Json(BodyLimits limits) {
        super(JsonFactory.builder()
                .streamReadConstraints(limits)
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

    /** As its parent makes it, but for the names, and that it is UTF-8 whatever it begins with. */
    @Override
    protected JsonParser _createParser(ObjectReadContext context, IOContext io, InputStream in) {
        return new UTF8StreamJsonParser(
                context,
                io,
                context.getStreamReadFeatures(_streamReadFeatures),
                context.getFormatReadFeatures(_formatReadFeatures),
                in,
                NAMES,
                io.allocReadIOBuffer(),
                0,
                0,
                0,
                true);
    }
}
