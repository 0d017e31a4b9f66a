package dev.dialtone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlCallTest {

    private static final String ACCOUNT = "111122223333";

    @Test
    void namesTheAccountInEachCall() {
        assertThat(call().path("/a").target(ACCOUNT)).isEqualTo("/a?account=111122223333");
    }

    @Test
    void leavesAnAccountThatTheCallNamesItself() {
        assertThat(call().path("/a").query("account", "all").target(ACCOUNT)).isEqualTo("/a?account=all");
    }

    @Test
    void writesAPlusSignSoThatItStaysOne() {
        assertThat(call().path("/d/")
                        .label("+12045550123")
                        .query("to", "+1 204")
                        .target(ACCOUNT))
                .isEqualTo("/d/%2B12045550123?to=%2B1%20204&account=111122223333");
    }

    @Test
    void escapesWhatWouldEndAPathOrAQuery() {
        assertThat(call().path("/m/")
                        .label("a/b?c#d%&=ä\uD83D\uDCF1")
                        .query("q", "1&x=2#%")
                        .target(ACCOUNT))
                .isEqualTo("/m/a%2Fb%3Fc%23d%25%26%3D%C3%A4%F0%9F%93%B1?q=1%26x%3D2%23%25&account=111122223333");
    }

    @Test
    void keepsTheSlashesOfAGreedyLabel() {
        assertThat(call().path("/n/").greedyLabel("SHOP/GB").target(ACCOUNT))
                .isEqualTo("/n/SHOP/GB?account=111122223333");
        assertThat(call().path("/n/").greedyLabel("+1204").target(ACCOUNT))
                .isEqualTo("/n/%2B1204?account=111122223333");
    }

    /** Else it would be another call: DELETE of one message would be that of all. */
    @Test
    void refusesAnEmptyTextInAPath() {
        assertThatThrownBy(() -> call().path("/m/").label(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Ask: an empty text in the path /m/");
        assertThatThrownBy(() -> call().path("/n/").greedyLabel("SHOP/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Ask: an empty text in the path /n/SHOP/");
    }

    @Test
    void leavesOutWhatIsAbsent() {
        ControlCall call =
                call().path("/a").query("since", null).member("b", null).member("c", null, Object::toString);
        assertThat(call.target(ACCOUNT)).isEqualTo("/a?account=111122223333");
        assertThat(call.body()).isEqualTo("{}");
    }

    @Test
    void hasABodyOnlyWhereTheContractHasOne() {
        assertThat(call().body()).isNull();
        assertThat(call().member("a", 1)
                        .member("b", List.of(Duration.ofDays(3)), Json.each(Duration::toString))
                        .body())
                .isEqualTo("{\"a\":1,\"b\":[\"PT72H\"]}");
    }

    @Test
    void isMorePatientThanTheServer() {
        assertThat(call().patience()).isEqualTo(Duration.ofSeconds(30));
        assertThat(call().member("timeoutSeconds", 2.5).answersLater().patience())
                .isEqualTo(Duration.ofMillis(32_500));
        assertThat(call().answersLater().patience()).isEqualTo(Duration.ofMinutes(10));
    }

    private static ControlCall call() {
        return new ControlCall("Ask", "POST");
    }
}
