package dev.dialtone.protocol.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** The one Jackson factory of the process and its limits. */
final class Json {

    /** How deep objects and arrays may be nested. */
    static final int MAX_DEPTH = 512;

    /** How many characters a number may have. */
    static final int MAX_NUMBER_LENGTH = 1000;

    /** How many characters a name may have. */
    static final int MAX_NAME_LENGTH = 50_000;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxNameLength(MAX_NAME_LENGTH)
                    // The front end limits the body, which limits its strings.
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            // Few threads read and write, and they live as long as the process: none needs to share its buffers.
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    private Json() {}
}
