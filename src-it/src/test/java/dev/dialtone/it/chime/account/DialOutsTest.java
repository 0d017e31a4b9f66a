package dev.dialtone.it.chime.account;

import static dev.dialtone.it.chime.account.AccountFixture.NOBODY;
import static dev.dialtone.it.chime.account.AccountFixture.SEATTLE;
import static dev.dialtone.it.chime.account.AccountFixture.badRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.CreateMeetingDialOutResponse;
import software.amazon.awssdk.services.chime.model.PhoneNumberProductType;

/** Calls out of meetings. */
@ExtendWith(DialtoneServer.class)
class DialOutsTest {

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "meetings are of another service: every id of one will do; the code of a foreign number")
    void callsSomebodyIntoAMeeting(ChimeClient chime, AccountFixture fixture) {
        fixture.have(PhoneNumberProductType.VOICE_CONNECTOR, SEATTLE);
        CreateMeetingDialOutResponse first = dial(chime, NOBODY, SEATTLE, "+14255550123", "YWJj");
        CreateMeetingDialOutResponse second = dial(chime, NOBODY, "12065550100", "+14255550123", "YWJj");

        assertThat(first.sdkHttpResponse().statusCode()).isEqualTo(201);
        assertThat(first.transactionId()).hasSize(36).isNotEqualTo(second.transactionId());
        badRequest(() -> dial(chime, NOBODY, "+12065550199", "+14255550123", "YWJj"));
        badRequest(() -> dial(chime, "meeting", SEATTLE, "+14255550123", "YWJj"));
        badRequest(() -> dial(chime, NOBODY, SEATTLE, "nobody", "YWJj"));
        badRequest(() -> dial(chime, NOBODY, SEATTLE, "+14255550123", "Y"));
        badRequest(() -> dial(chime, NOBODY, SEATTLE, "+14255550123", "a b"));
    }

    private static CreateMeetingDialOutResponse dial(
            ChimeClient chime, String meetingId, String from, String to, String token) {
        return chime.createMeetingDialOut(dial -> dial.meetingId(meetingId)
                .fromPhoneNumber(from)
                .toPhoneNumber(to)
                .joinToken(token));
    }
}
