package dev.dialtone.chime;

import static dev.dialtone.chime.Desk.BUSINESS_CALLING;
import static dev.dialtone.chime.Desk.DIAL_IN;
import static dev.dialtone.chime.Desk.SEATTLE;
import static dev.dialtone.chime.Desk.SEATTLE_TOO;
import static dev.dialtone.chime.Desk.TOLL_FREE;
import static dev.dialtone.chime.Desk.TORONTO;
import static dev.dialtone.chime.Desk.VOICE_CONNECTOR;
import static dev.dialtone.chime.Desk.changing;
import static dev.dialtone.chime.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.chime.model.CallingNameStatus;
import dev.dialtone.chime.model.ChimeNumbersCaller;
import dev.dialtone.chime.model.ConflictException;
import dev.dialtone.chime.model.ErrorCode;
import dev.dialtone.chime.model.PhoneNumber;
import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.PhoneNumberError;
import dev.dialtone.chime.model.UpdatePhoneNumberRequestItem;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NumberUpdatesTest {
    private static final Duration PENDING = Duration.ofDays(3);
    private static final Duration BETWEEN = Duration.ofDays(7);

    @RegisterExtension
    final World world = new World();

    private final Desk desk = new Desk(world);

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Chime UpdatePhoneNumber, example: update product type")
    void changesTheProductType() {
        desk.have(VOICE_CONNECTOR, SEATTLE);
        desk.pass(Duration.ofHours(1));

        PhoneNumber before = desk.get(SEATTLE);
        PhoneNumber changed = desk.update(changing(SEATTLE).productType(BUSINESS_CALLING));

        assertThat(changed)
                .isEqualTo(before.toBuilder()
                        .productType(BUSINESS_CALLING)
                        .updatedTimestamp(world.account.timeline().now())
                        .build());
        assertThat(desk.get(SEATTLE)).isEqualTo(changed);
        assertThat(changed.updatedTimestamp()).isAfter(before.updatedTimestamp());
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "You can update one phone number detail at a time; no detail is a guess")
    void takesOneDetailAtATime() {
        desk.have(VOICE_CONNECTOR, SEATTLE);
        PhoneNumber before = desk.get(SEATTLE);

        refused(ErrorCode.BAD_REQUEST, () -> desk.update(changing(SEATTLE)));
        refused(
                ErrorCode.BAD_REQUEST,
                () -> desk.update(changing(SEATTLE).productType(DIAL_IN).callingName("Joe")));
        refused(
                ErrorCode.BAD_REQUEST,
                () -> desk.update(changing(SEATTLE).productType(DIAL_IN).name("Joe")));
        refused(
                ErrorCode.BAD_REQUEST,
                () -> desk.update(changing(SEATTLE).callingName("Joe").name("Joe")));
        assertThat(desk.get(SEATTLE)).isEqualTo(before);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Both rules stand on the operation's page; the code is guessed")
    void keepsTheRulesOfProductTypes() {
        desk.have(DIAL_IN, SEATTLE, TOLL_FREE, TORONTO);

        refused(ErrorCode.BAD_REQUEST, () -> desk.update(changing(TOLL_FREE).productType(BUSINESS_CALLING)));
        refused(ErrorCode.BAD_REQUEST, () -> desk.update(changing(TORONTO).productType(BUSINESS_CALLING)));
        refused(ErrorCode.BAD_REQUEST, () -> desk.update(changing(TORONTO).productType(VOICE_CONNECTOR)));
        desk.update(changing(TOLL_FREE).productType(VOICE_CONNECTOR));
        desk.update(changing(TORONTO).productType(DIAL_IN));
        desk.update(changing(SEATTLE).productType(BUSINESS_CALLING));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "Product types of unassigned numbers can be changed; the code is guessed")
    void changesTheProductTypeOfUnassignedNumbersOnly() {
        desk.have(VOICE_CONNECTOR, SEATTLE);
        desk.associate(SEATTLE, PhoneNumberAssociationName.VOICE_CONNECTOR_ID, "abcdef1ghij2klmno3pqr4");

        refused(ErrorCode.BAD_REQUEST, () -> desk.update(changing(SEATTLE).productType(DIAL_IN)));
        assertThat(desk.update(changing(SEATTLE).name("Lobby")).name()).isEqualTo("Lobby");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "Updates of numbers that come or go are not documented")
    void updatesNoNumberThatComesOrGoes() {
        desk.order(VOICE_CONNECTOR, SEATTLE);
        refused(ErrorCode.BAD_REQUEST, () -> desk.update(changing(SEATTLE).name("Lobby")));
        desk.pass(Duration.ofSeconds(1));
        desk.delete(SEATTLE);
        refused(ErrorCode.BAD_REQUEST, () -> desk.update(changing(SEATTLE).name("Lobby")));
        refused(ErrorCode.BAD_REQUEST, () -> desk.update(changing(SEATTLE).productType(DIAL_IN)));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "CLI example: the new calling name is in the answer; takes up to 72 hours")
    void setsACallingNameWithin72Hours() {
        desk.have(VOICE_CONNECTOR, SEATTLE);
        assertThat(desk.get(SEATTLE).callingNameStatus()).isEqualTo(CallingNameStatus.UNASSIGNED);

        PhoneNumber changed = desk.update(changing(SEATTLE).callingName("Front Desk"));
        assertThat(changed.callingName()).isEqualTo("Front Desk");
        assertThat(changed.callingNameStatus()).isEqualTo(CallingNameStatus.UPDATE_IN_PROGRESS);

        desk.pass(PENDING.minusMillis(1));
        assertThat(desk.get(SEATTLE).callingNameStatus()).isEqualTo(CallingNameStatus.UPDATE_IN_PROGRESS);
        desk.pass(Duration.ofMillis(1));
        assertThat(desk.get(SEATTLE).callingNameStatus()).isEqualTo(CallingNameStatus.UPDATE_SUCCEEDED);
        assertThat(desk.get(SEATTLE).callingName()).isEqualTo("Front Desk");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Pending updates must be complete; the operation declares a 409")
    void refusesAnotherCallingNameWhileOneIsPending() {
        desk.have(VOICE_CONNECTOR, SEATTLE);
        desk.update(changing(SEATTLE).callingName("Front Desk"));
        desk.pass(PENDING.minusMillis(1));

        assertThat(refused(
                        ErrorCode.CONFLICT, () -> desk.update(changing(SEATTLE).callingName("Back Desk"))))
                .isInstanceOf(ConflictException.class);
        refused(ErrorCode.CONFLICT, () -> desk.update(changing(SEATTLE).callingName("")));
        assertThat(desk.get(SEATTLE).callingName()).isEqualTo("Front Desk");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "Every seven days is documented, the error is not")
    void changesACallingNameEverySevenDays() {
        desk.have(VOICE_CONNECTOR, SEATTLE);
        desk.update(changing(SEATTLE).callingName("Front Desk"));
        desk.pass(BETWEEN.minusMillis(1));
        refused(ErrorCode.BAD_REQUEST, () -> desk.update(changing(SEATTLE).callingName("Back Desk")));

        desk.pass(Duration.ofMillis(1));
        assertThat(desk.update(changing(SEATTLE).callingName("Back Desk")).callingName())
                .isEqualTo("Back Desk");
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "That an empty name clears is in the pattern; the status is not documented")
    void clearsACallingNameWithAnEmptyOne() {
        desk.have(VOICE_CONNECTOR, SEATTLE);
        desk.update(changing(SEATTLE).callingName("Front Desk"));
        desk.pass(BETWEEN);

        PhoneNumber cleared = desk.update(changing(SEATTLE).callingName(""));
        assertThat(cleared.callingName()).isNull();
        assertThat(cleared.callingNameStatus()).isEqualTo(CallingNameStatus.UNASSIGNED);
        desk.pass(PENDING);
        assertThat(desk.get(SEATTLE).callingNameStatus()).isEqualTo(CallingNameStatus.UNASSIGNED);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "Toll-free numbers have no calling name; only US numbers; the code is guessed")
    void setsCallingNamesOfLocalNumbersOfTheUnitedStatesOnly() {
        desk.have(DIAL_IN, TOLL_FREE, TORONTO);

        refused(ErrorCode.BAD_REQUEST, () -> desk.update(changing(TOLL_FREE).callingName("Front Desk")));
        refused(ErrorCode.BAD_REQUEST, () -> desk.update(changing(TORONTO).callingName("Front Desk")));
    }

    @Test
    @Evidence(Source.MODEL)
    void setsTheNameOfVoice() {
        desk.have(VOICE_CONNECTOR, SEATTLE);

        assertThat(desk.update(changing(SEATTLE).name("Lobby")).name()).isEqualTo("Lobby");
        assertThat(desk.get(SEATTLE).name()).isEqualTo("Lobby");
        assertThat(desk.update(changing(SEATTLE).name("")).name()).isNull();
    }

    @Test
    @Evidence(Source.MODEL)
    void updatesWhatItCanOfABatch() {
        desk.have(VOICE_CONNECTOR, SEATTLE, SEATTLE_TOO, TOLL_FREE);
        desk.update(changing(SEATTLE_TOO).callingName("Front Desk"));

        List<PhoneNumberError> errors = batch(
                desk.chime,
                item("%2B12065550100").productType(DIAL_IN).build(),
                item(SEATTLE_TOO).callingName("Back Desk").build(),
                item("%2B18005550100").productType(BUSINESS_CALLING).build(),
                item("+12065550199").name("Nobody").build(),
                item(SEATTLE).build());

        assertThat(desk.get(SEATTLE).productType()).isEqualTo(DIAL_IN);
        assertThat(errors)
                .extracting(PhoneNumberError::phoneNumberId, PhoneNumberError::errorCode)
                .containsExactly(
                        pair(SEATTLE_TOO, ErrorCode.CONFLICT),
                        pair("%2B18005550100", ErrorCode.BAD_REQUEST),
                        pair("+12065550199", ErrorCode.NOT_FOUND),
                        pair(SEATTLE, ErrorCode.BAD_REQUEST));
        assertThat(errors).extracting(PhoneNumberError::errorMessage).doesNotContainNull();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "CLI example of batch-update-phone-number")
    void answersAnEmptyListWhenAllOfABatchIsDone() {
        desk.have(VOICE_CONNECTOR, SEATTLE, SEATTLE_TOO);

        assertThat(batch(
                        desk.chime,
                        item(SEATTLE).productType(BUSINESS_CALLING).build(),
                        item(SEATTLE_TOO).callingName("Front Desk").build()))
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "Voice's documentation; Chime's says nothing; the code is guessed")
    void refusesANumberTwiceInABatchOfVoiceOnly() {
        desk.have(VOICE_CONNECTOR, SEATTLE);
        UpdatePhoneNumberRequestItem one = item(SEATTLE).name("One").build();
        UpdatePhoneNumberRequestItem two = item("%2B12065550100").name("Two").build();

        refused(ErrorCode.BAD_REQUEST, () -> batch(desk.voice, one, two));
        assertThat(desk.get(SEATTLE).name()).isNull();
        assertThat(batch(desk.chime, one, two)).isEmpty();
        assertThat(desk.get(SEATTLE).name()).isEqualTo("Two");
    }

    private @Nullable List<PhoneNumberError> batch(ChimeNumbersCaller caller, UpdatePhoneNumberRequestItem... items) {
        return caller.batchUpdatePhoneNumber(b -> b.updatePhoneNumberRequestItems(List.of(items)))
                .phoneNumberErrors();
    }

    private static UpdatePhoneNumberRequestItem.Builder item(String id) {
        return UpdatePhoneNumberRequestItem.builder().phoneNumberId(id);
    }

    private static Tuple pair(Object first, Object second) {
        return Tuple.tuple(first, second);
    }
}
