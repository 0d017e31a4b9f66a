package dev.dialtone.protocol.restjson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.ServiceModel.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RouterTest {

    private static final List<String> PATTERNS = List.of(
            "GET /phone-numbers",
            "GET /phone-numbers/{id}",
            "POST /phone-numbers/{id}",
            "POST /phone-numbers/{id}?operation=restore",
            "POST /phone-numbers?operation=batch-delete",
            "GET /phone-numbers/{id}/settings",
            "GET /phone-numbers/mine/{what}",
            "GET /search?type=phone-numbers",
            "GET /search",
            "GET /tags/{arn+}",
            "GET /tags/{arn+}/keys",
            "GET /tags/all",
            "GET /flag?verbose",
            "GET /",
            "GET /a(b)+/{c}");

    private final Router router = new Router(entries());

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (String pattern : PATTERNS) {
            int space = pattern.indexOf(' ');
            entries.add(Entry.of(pattern, pattern.substring(0, space), pattern.substring(space + 1), 200));
        }
        return entries;
    }

    private String find(String request) {
        int space = request.indexOf(' ');
        int question = request.indexOf('?');
        String path = request.substring(space + 1, question < 0 ? request.length() : question);
        Router.Found found =
                router.find(request.substring(0, space), path, question < 0 ? "" : request.substring(question + 1));
        return found == null ? "none" : PATTERNS.get(found.index()) + " " + found.labels();
    }

    @Test
    void prefersLiteralsToLabelsToGreedyLabels() {
        assertThat(find("GET /phone-numbers")).isEqualTo("GET /phone-numbers []");
        assertThat(find("GET /phone-numbers/7")).isEqualTo("GET /phone-numbers/{id} [7]");
        assertThat(find("GET /tags/all")).isEqualTo("GET /tags/all []");
        assertThat(find("GET /tags/all/x")).isEqualTo("GET /tags/{arn+} [all/x]");
    }

    @Test
    void comesBackFromALiteralThatLeadsNowhere() {
        assertThat(find("GET /phone-numbers/mine/settings")).isEqualTo("GET /phone-numbers/mine/{what} [settings]");
        assertThat(find("GET /phone-numbers/mine")).isEqualTo("GET /phone-numbers/{id} [mine]");
    }

    @Test
    void prefersThePatternThatDemandsMoreOfTheQuery() {
        assertThat(find("POST /phone-numbers/7?operation=restore"))
                .isEqualTo("POST /phone-numbers/{id}?operation=restore [7]");
        assertThat(find("POST /phone-numbers/7?operation=other")).isEqualTo("POST /phone-numbers/{id} [7]");
        assertThat(find("POST /phone-numbers/7")).isEqualTo("POST /phone-numbers/{id} [7]");
        assertThat(find("GET /search?a=b&type=phone%2Dnumbers")).isEqualTo("GET /search?type=phone-numbers []");
        assertThat(find("GET /search?type=users")).isEqualTo("GET /search []");
        assertThat(find("GET /flag?verbose=1")).isEqualTo("GET /flag?verbose []");
        assertThat(find("GET /flag")).isEqualTo("none");
    }

    @Test
    void givesLabelsAsTheyWereSent() {
        assertThat(find("GET /phone-numbers/%2B1206+5")).isEqualTo("GET /phone-numbers/{id} [%2B1206+5]");
        assertThat(find("GET /tags/arn%3Aaws/x%2Fy/z")).isEqualTo("GET /tags/{arn+} [arn%3Aaws/x%2Fy/z]");
        assertThat(find("GET /tags/a/b/keys")).isEqualTo("GET /tags/{arn+}/keys [a/b]");
    }

    @Test
    void takesSpecialCharactersLiterally() {
        assertThat(find("GET /a(b)+/1")).isEqualTo("GET /a(b)+/{c} [1]");
        assertThat(find("GET /abb/1")).isEqualTo("none");
        assertThat(find("GET /phone%2Dnumbers")).isEqualTo("GET /phone-numbers []");
    }

    @Test
    void doesNotMindASlashAtTheEnd() {
        assertThat(find("GET /phone-numbers/")).isEqualTo("GET /phone-numbers []");
        assertThat(find("GET /")).isEqualTo("GET / []");
    }

    @Test
    void findsNothingForOtherPathsAndMethods() {
        assertThat(find("GET /phone-number")).isEqualTo("none");
        assertThat(find("DELETE /phone-numbers")).isEqualTo("none");
        assertThat(find("GET /phone-numbers//settings")).isEqualTo("none");
        assertThat(find("GET /tags")).isEqualTo("none");
        assertThat(find("get /phone-numbers")).isEqualTo("none");
        assertThat(find("OPTIONS *")).isEqualTo("none");
    }
}
