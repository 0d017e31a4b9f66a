package dev.dialtone.it.chime.account;

import static dev.dialtone.it.chime.account.AccountFixture.NOBODY;
import static dev.dialtone.it.chime.account.AccountFixture.badRequest;
import static dev.dialtone.it.chime.account.AccountFixture.conflict;
import static dev.dialtone.it.chime.account.AccountFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.GetRetentionSettingsResponse;
import software.amazon.awssdk.services.chime.model.PutRetentionSettingsResponse;
import software.amazon.awssdk.services.chime.model.RetentionSettings;

/** For how many days messages are kept. */
@ExtendWith(DialtoneServer.class)
class RetentionTest {
    private static final Duration GRACE = Duration.ofDays(30);

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "Administration Guide: 90 days at first, and 30 days before anything is deleted")
    void keepsMessagesLessLongAfterAGracePeriod(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        String id = fixture.directory();
        assertThat(get(chime, id).retentionSettings()).isEqualTo(days(90, 90));
        assertThat(get(chime, id).initiateDeletionTimestamp()).isNull();
        Instant now = dialtone.clock().freeze();

        PutRetentionSettingsResponse answer = put(chime, id, days(30, 90));
        assertThat(answer.sdkHttpResponse().statusCode()).isEqualTo(204);
        assertThat(answer.retentionSettings()).isNull();
        assertThat(get(chime, id).retentionSettings()).isEqualTo(days(30, 90));
        assertThat(get(chime, id).initiateDeletionTimestamp()).isEqualTo(now.plus(GRACE));
        fixture.pass(GRACE.minusMillis(1));
        assertThat(get(chime, id).initiateDeletionTimestamp()).isEqualTo(now.plus(GRACE));
        fixture.pass(Duration.ofMillis(1));
        assertThat(get(chime, id).initiateDeletionTimestamp()).isNull();
        assertThat(get(chime, id).retentionSettings()).isEqualTo(days(30, 90));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "PutRetentionSettings declares a conflict; what it is about is not documented")
    void refusesASecondChangeWithinTheGracePeriod(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        put(chime, id, days(30, 90));
        conflict(() -> put(chime, id, days(20, 90)));
        put(chime, id, days(30, 90));
        fixture.pass(GRACE);
        put(chime, id, days(20, 90));
        assertThat(get(chime, id).retentionSettings()).isEqualTo(days(20, 90));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "PutRetentionSettings page: without a number they are off; absent ones are guessed")
    void keepsMessagesForEver(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        put(chime, id, days(null, 5475));
        assertThat(get(chime, id).retentionSettings()).isEqualTo(days(null, 5475));
        assertThat(get(chime, id).initiateDeletionTimestamp()).isNull();
        put(chime, id, RetentionSettings.builder().build());
        assertThat(get(chime, id).retentionSettings()).isEqualTo(days(null, 5475));
        put(
                chime,
                id,
                RetentionSettings.builder()
                        .roomRetentionSettings(rooms -> rooms.retentionDays(5475))
                        .build());
        assertThat(get(chime, id).initiateDeletionTimestamp()).isNotNull();
        badRequest(() -> put(chime, id, days(0, 90)));
        badRequest(() -> put(chime, id, days(90, 5476)));
        badRequest(() -> chime.putRetentionSettings(put -> put.accountId(id)));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "Code, status and text of a 404; of a Team that of its rooms, which is guessed here")
    void findsNothingThatIsNotThere(ChimeClient chime, AccountFixture fixture) {
        notFound(() -> get(chime, NOBODY));
        notFound(() -> put(chime, NOBODY, days(30, 30)));
        String team = fixture.team("Team");
        fixture.forbidden(team, () -> get(chime, team));
        fixture.forbidden(team, () -> put(chime, team, days(30, 30)));
    }

    private static RetentionSettings days(@Nullable Integer rooms, @Nullable Integer conversations) {
        return RetentionSettings.builder()
                .roomRetentionSettings(days -> days.retentionDays(rooms))
                .conversationRetentionSettings(days -> days.retentionDays(conversations))
                .build();
    }

    private static GetRetentionSettingsResponse get(ChimeClient chime, String id) {
        return chime.getRetentionSettings(get -> get.accountId(id));
    }

    private static PutRetentionSettingsResponse put(ChimeClient chime, String id, RetentionSettings settings) {
        return chime.putRetentionSettings(put -> put.accountId(id).retentionSettings(settings));
    }
}
