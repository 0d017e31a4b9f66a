// Generated from the contract; do not edit.
package example.client;

import example.client.model.Colour;
import example.client.model.GetLineInput;
import example.client.model.Line;
import example.client.model.ListLinesInput;
import example.client.model.ListLinesOutput;
import example.client.model.ListenInput;
import example.client.model.Mark;
import example.client.model.PutLineInput;
import example.client.model.Sound;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Every operation of the contract. A refusal is a {@link DialtoneException} with the server's words; so is a server that is not
 * there.
 */
public final class SwitchboardApi {
    private final ControlCalls calls;

    SwitchboardApi(ControlCalls calls) {
        this.calls = calls;
    }

    public void dropLine() {
        ControlCall call = new ControlCall("DropLine", "DELETE")
                .path("/lines");
        calls.send(call);
    }

    /** One line. */
    public Line getLine(UnaryOperator<GetLineInput.Builder> input) {
        return getLine(input.apply(GetLineInput.builder()).build());
    }

    /** One line. */
    public Line getLine(GetLineInput input) {
        ControlCall call = new ControlCall("GetLine", "GET")
                .path("/lines/")
                .label(input.id());
        return calls.send(ModelReader::line, call);
    }

    /**
     * Newest last; all of it is
     * at {@code /lines}, as &lt;list&gt; &amp; more.
     */
    public ListLinesOutput listLines() {
        return listLines(ListLinesInput.builder().build());
    }

    /**
     * Newest last; all of it is
     * at {@code /lines}, as &lt;list&gt; &amp; more.
     */
    public ListLinesOutput listLines(UnaryOperator<ListLinesInput.Builder> input) {
        return listLines(input.apply(ListLinesInput.builder()).build());
    }

    /**
     * Newest last; all of it is
     * at {@code /lines}, as &lt;list&gt; &amp; more.
     */
    public ListLinesOutput listLines(ListLinesInput input) {
        ControlCall call = new ControlCall("ListLines", "GET")
                .path("/lines")
                .query("limit", input.limit());
        return calls.send(ModelReader::listLinesOutput, call);
    }

    public Sound listen(UnaryOperator<ListenInput.Builder> input) {
        return listen(input.apply(ListenInput.builder()).build());
    }

    public Sound listen(ListenInput input) {
        ControlCall call = new ControlCall("Listen", "POST")
                .path("/lines/")
                .label(input.id())
                .path("/listen")
                .member("loud", input.loud())
                .answersLater()
                .error("NobodySpoke", refusal -> new NobodySpokeException(refusal, refusal.read(ModelReader::nobodySpoke)));
        return calls.send(ModelReader::sound, call);
    }

    public Line putLine(UnaryOperator<PutLineInput.Builder> input) {
        return putLine(input.apply(PutLineInput.builder()).build());
    }

    public Line putLine(PutLineInput input) {
        ControlCall call = new ControlCall("PutLine", "PUT")
                .path("/lines/")
                .label(input.id())
                .path("/by-name/")
                .greedyLabel(input.name())
                .query("kind", "short")
                .member("holder", input.holder())
                .query("colour", input.colour(), Colour::value)
                .member("ring", input.ring(), Duration::toString)
                .query("since", input.since(), Instant::toString)
                .member("routes", input.routes(), Json.each(ModelWriter::route))
                .member("marks", input.marks(), Json.eachValue(Mark::value));
        return calls.send(ModelReader::line, call);
    }
}
