package dev.dialtone.core.packed;

import dev.dialtone.core.shape.Document;

/** A document in about as many bytes as its JSON has, for those that are kept and seldom read. Immutable. */
public final class PackedDocument {
    private static final long OBJECT_BYTES = 40;

    private final byte[] packed;

    private PackedDocument(byte[] packed) {
        this.packed = packed;
    }

    /** Packs a document. A number that is none of those that documents have is an {@link IllegalArgumentException}. */
    public static PackedDocument of(Document document) {
        ByteOutput output = new ByteOutput();
        PlainValues.write(document.value(), output);
        return new PackedDocument(output.toBytes());
    }

    /** The document, made anew. */
    public Document unpack() {
        return new Document(PlainValues.read(new ByteInput(packed)));
    }

    /** About how many bytes of memory it keeps alive. */
    public long weight() {
        return OBJECT_BYTES + packed.length;
    }
}
