// Generated from the contract; do not edit.
package example.client;

import example.client.model.Colour;
import example.client.model.Line;
import example.client.model.ListLinesOutput;
import example.client.model.NobodySpoke;
import example.client.model.Route;
import example.client.model.Sound;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads what the server answers. What breaks the contract is a {@link JsonException}. */
final class ModelReader {
    private ModelReader() {}

    static Line line(@Nullable Object value) {
        JsonObject json = JsonObject.of("Line", value);
        return new Line(
                json.optional("holder", Json::text),
                json.optional("colour", text -> Colour.of(Json.text(text))),
                json.optional("ring", text -> Duration.parse(Json.text(text))));
    }

    static Sound sound(@Nullable Object value) {
        JsonObject json = JsonObject.of("Sound", value);
        return new Sound(
                json.required("heard", Json::document));
    }

    static ListLinesOutput listLinesOutput(@Nullable Object value) {
        JsonObject json = JsonObject.of("ListLinesOutput", value);
        return new ListLinesOutput(
                json.required("lines", Json.list(ModelReader::line)),
                json.optional("routes", Json.list(ModelReader::route)));
    }

    static NobodySpoke nobodySpoke(@Nullable Object value) {
        JsonObject json = JsonObject.of("NobodySpoke", value);
        return new NobodySpoke(
                json.required("message", Json::text),
                json.required("lines", Json.list(ModelReader::line)));
    }

    static Route route(@Nullable Object value) {
        JsonObject json = JsonObject.of("Route", value);
        return new Route(
                json.required("to", Json::text),
                json.required("weight", Json::number),
                json.optional("via", Json.list(ModelReader::route)));
    }
}
