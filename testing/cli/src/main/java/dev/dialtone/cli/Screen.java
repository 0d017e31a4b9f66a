package dev.dialtone.cli;

import dev.dialtone.client.JsonWriter;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command shows: lines for people, or one JSON document for scripts. */
final class Screen {

    private final PrintStream out;
    private final boolean json;
    private final Paint paint;
    private Map<String, @Nullable Object> document = Map.of();

    Screen(PrintStream out, boolean json, Paint paint) {
        this.out = out;
        this.json = json;
        this.paint = paint;
    }

    boolean isJson() {
        return json;
    }

    Paint paint() {
        return paint;
    }

    /** Prints a line; nothing for scripts. */
    void line(String text) {
        if (!json) {
            out.println(text);
        }
    }

    /** Prints a table; nothing for scripts. */
    void table(Table table) {
        if (!json) {
            out.print(table.text(paint));
        }
    }

    /** Notes what scripts are to see: the last one counts. */
    void document(Map<String, @Nullable Object> answer) {
        document = answer;
    }

    Map<String, @Nullable Object> document() {
        return document;
    }

    /** Prints the document, for scripts. */
    void end() {
        if (json) {
            out.println(JsonWriter.write(document));
        }
    }
}
