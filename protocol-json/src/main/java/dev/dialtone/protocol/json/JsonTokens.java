package dev.dialtone.protocol.json;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * JSON in UTF-8 that is read token by token, while it arrives: of a document that nobody wants to hold. Depth, names, numbers and texts
 * are bounded. Text that is not JSON is an {@link IllegalArgumentException} that says what is wrong; where, {@link #place} says.
 */
public final class JsonTokens implements AutoCloseable {

    private static final int MAX_TEXT_LENGTH = 16 * 1024 * 1024;

    private static final class Factory {
        static final Json OF_STREAMS = new Json(new BodyLimits(MAX_TEXT_LENGTH));
    }

    private final JsonParser parser;
    private Token token = Token.END;

    /** What a token is. */
    public enum Token {
        /** The beginning of an object. */
        OBJECT,
        /** Its end. */
        OBJECT_END,
        /** The beginning of an array. */
        ARRAY,
        /** Its end. */
        ARRAY_END,
        /** The name of a member, before its value. */
        NAME,
        /** A string. */
        TEXT,
        /** A number without fraction and exponent. */
        INTEGER,
        /** Any other number. */
        DECIMAL,
        /** True. */
        TRUE,
        /** False. */
        FALSE,
        /** Null. */
        NULL,
        /** There is nothing more. */
        END
    }

    /** The tokens of a stream, which is not closed with them. */
    public JsonTokens(InputStream in) {
        this.parser = Factory.OF_STREAMS.createParser(ObjectReadContext.empty(), in);
    }

    /** Goes to the next token; several values one after the other are none. */
    public Token next() throws IOException {
        try {
            token = token(parser.nextToken());
            return token;
        } catch (JacksonException broken) {
            throw refused(broken);
        }
    }

    /** The token that it has come to. */
    public Token token() {
        return token;
    }

    /** The text of a string, name or number, as it stands there but for escapes. */
    public String text() throws IOException {
        try {
            return parser.getString();
        } catch (JacksonException broken) {
            throw refused(broken);
        }
    }

    /** Where it has come to: {@code line 3, column 14}. */
    public String place() {
        var location = parser.currentLocation();
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    @Override
    public void close() {
        parser.close();
    }

    private static Token token(@Nullable JsonToken read) {
        if (read == null) {
            return Token.END;
        }
        return switch (read) {
            case START_OBJECT -> Token.OBJECT;
            case END_OBJECT -> Token.OBJECT_END;
            case START_ARRAY -> Token.ARRAY;
            case END_ARRAY -> Token.ARRAY_END;
            case PROPERTY_NAME -> Token.NAME;
            case VALUE_STRING -> Token.TEXT;
            case VALUE_NUMBER_INT -> Token.INTEGER;
            case VALUE_NUMBER_FLOAT -> Token.DECIMAL;
            case VALUE_TRUE -> Token.TRUE;
            case VALUE_FALSE -> Token.FALSE;
            case VALUE_NULL -> Token.NULL;
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException(read.name());
        };
    }

    /** Never the parser's own text, which speaks of its classes; that of {@link BodyLimits} is ours. */
    private static IllegalArgumentException refused(JacksonException broken) throws IOException {
        if (broken instanceof JacksonIOException && broken.getCause() instanceof IOException cause) {
            throw cause;
        } else if (broken instanceof StreamConstraintsException) {
            return new IllegalArgumentException(broken.getOriginalMessage(), broken);
        } else if (broken instanceof UnexpectedEndOfInputException) {
            return new IllegalArgumentException("the document ends before its end", broken);
        }
        return new IllegalArgumentException("not valid JSON", broken);
    }
}
