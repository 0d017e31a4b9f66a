package dev.dialtone.chime.number;

import static dev.dialtone.chime.ChimeFixture.BUSINESS_CALLING;
import static dev.dialtone.chime.ChimeFixture.DIAL_IN;
import static dev.dialtone.chime.ChimeFixture.SEATTLE;
import static dev.dialtone.chime.ChimeFixture.SEATTLE_TOO;
import static dev.dialtone.chime.ChimeFixture.TOLL_FREE;
import static dev.dialtone.chime.ChimeFixture.TORONTO;
import static dev.dialtone.chime.ChimeFixture.VOICE_CONNECTOR;
import static dev.dialtone.chime.ChimeFixture.changing;
import static dev.dialtone.chime.ChimeFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.chime.ChimeFixture;
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

    private final ChimeFixture fixture = new ChimeFixture(world);

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Chime UpdatePhoneNumber, example: update product type")
    void changesTheProductType() {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        fixture.pass(Duration.ofHours(1));

        PhoneNumber before = fixture.get(SEATTLE);
        PhoneNumber changed = fixture.update(changing(SEATTLE).productType(BUSINESS_CALLING));

        assertThat(changed)
                .isEqualTo(before.toBuilder()
                        .productType(BUSINESS_CALLING)
                        .updatedTimestamp(world.account.timeline().now())
                        .build());
        assertThat(fixture.get(SEATTLE)).isEqualTo(changed);
        assertThat(changed.updatedTimestamp()).isAfter(before.updatedTimestamp());
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "You can update one phone number detail at a time; no detail is a guess")
    void takesOneDetailAtATime() {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        PhoneNumber before = fixture.get(SEATTLE);

        refused(ErrorCode.BAD_REQUEST, () -> fixture.update(changing(SEATTLE)));
        refused(
                ErrorCode.BAD_REQUEST,
                () -> fixture.update(changing(SEATTLE).productType(DIAL_IN).callingName("Joe")));
        refused(
                ErrorCode.BAD_REQUEST,
                () -> fixture.update(changing(SEATTLE).productType(DIAL_IN).name("Joe")));
        refused(
                ErrorCode.BAD_REQUEST,
                () -> fixture.update(changing(SEATTLE).callingName("Joe").name("Joe")));
        assertThat(fixture.get(SEATTLE)).isEqualTo(before);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Both rules stand on the operation's page; the code is guessed")
    void keepsTheRulesOfProductTypes() {
        fixture.have(DIAL_IN, SEATTLE, TOLL_FREE, TORONTO);

        refused(ErrorCode.BAD_REQUEST, () -> fixture.update(changing(TOLL_FREE).productType(BUSINESS_CALLING)));
        refused(ErrorCode.BAD_REQUEST, () -> fixture.update(changing(TORONTO).productType(BUSINESS_CALLING)));
        refused(ErrorCode.BAD_REQUEST, () -> fixture.update(changing(TORONTO).productType(VOICE_CONNECTOR)));
        fixture.update(changing(TOLL_FREE).productType(VOICE_CONNECTOR));
        fixture.update(changing(TORONTO).productType(DIAL_IN));
        fixture.update(changing(SEATTLE).productType(BUSINESS_CALLING));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "Product types of unassigned numbers can be changed; the code is guessed")
    void changesTheProductTypeOfUnassignedNumbersOnly() {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        fixture.associate(SEATTLE, PhoneNumberAssociationName.VOICE_CONNECTOR_ID, "abcdef1ghij2klmno3pqr4");

        refused(ErrorCode.BAD_REQUEST, () -> fixture.update(changing(SEATTLE).productType(DIAL_IN)));
        assertThat(fixture.update(changing(SEATTLE).name("Lobby")).name()).isEqualTo("Lobby");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "Updates of numbers that come or go are not documented")
    void updatesNoNumberThatComesOrGoes() {
        world.keepsItsTime("chime/phone-number-order/Processing-Successful");
        fixture.order(VOICE_CONNECTOR, SEATTLE);
        refused(ErrorCode.BAD_REQUEST, () -> fixture.update(changing(SEATTLE).name("Lobby")));
        fixture.pass(Duration.ofSeconds(1));
        fixture.delete(SEATTLE);
        refused(ErrorCode.BAD_REQUEST, () -> fixture.update(changing(SEATTLE).name("Lobby")));
        refused(ErrorCode.BAD_REQUEST, () -> fixture.update(changing(SEATTLE).productType(DIAL_IN)));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "CLI example: the new calling name is in the answer; takes up to 72 hours")
    void setsACallingNameWithin72Hours() {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        assertThat(fixture.get(SEATTLE).callingNameStatus()).isEqualTo(CallingNameStatus.UNASSIGNED);

        PhoneNumber changed = fixture.update(changing(SEATTLE).callingName("Front Desk"));
        assertThat(changed.callingName()).isEqualTo("Front Desk");
        assertThat(changed.callingNameStatus()).isEqualTo(CallingNameStatus.UPDATE_IN_PROGRESS);

        fixture.pass(PENDING.minusMillis(1));
        assertThat(fixture.get(SEATTLE).callingNameStatus()).isEqualTo(CallingNameStatus.UPDATE_IN_PROGRESS);
        fixture.pass(Duration.ofMillis(1));
        assertThat(fixture.get(SEATTLE).callingNameStatus()).isEqualTo(CallingNameStatus.UPDATE_SUCCEEDED);
        assertThat(fixture.get(SEATTLE).callingName()).isEqualTo("Front Desk");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Pending updates must be complete; the operation declares a 409")
    void refusesAnotherCallingNameWhileOneIsPending() {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        fixture.update(changing(SEATTLE).callingName("Front Desk"));
        fixture.pass(PENDING.minusMillis(1));

        assertThat(refused(
                        ErrorCode.CONFLICT,
                        () -> fixture.update(changing(SEATTLE).callingName("Back Desk"))))
                .isInstanceOf(ConflictException.class);
        refused(ErrorCode.CONFLICT, () -> fixture.update(changing(SEATTLE).callingName("")));
        assertThat(fixture.get(SEATTLE).callingName()).isEqualTo("Front Desk");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "Chime administrator guide: every seven days; UpdatePhoneNumber page: "
                    + "\"BadRequestException: The input parameters don't match the service's restrictions.\"")
    void changesACallingNameEverySevenDays() {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        fixture.update(changing(SEATTLE).callingName("Front Desk"));
        fixture.pass(BETWEEN.minusMillis(1));
        refused(ErrorCode.BAD_REQUEST, () -> fixture.update(changing(SEATTLE).callingName("Back Desk")));

        fixture.pass(Duration.ofMillis(1));
        assertThat(fixture.update(changing(SEATTLE).callingName("Back Desk")).callingName())
                .isEqualTo("Back Desk");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "UpdatePhoneNumber page: \"CallingName … Pattern: ^$|^[a-zA-Z0-9 ]{2,15}$\"; "
                    + "Unassigned is the status of numbers without one")
    void clearsACallingNameWithAnEmptyOne() {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        fixture.update(changing(SEATTLE).callingName("Front Desk"));
        fixture.pass(BETWEEN);

        PhoneNumber cleared = fixture.update(changing(SEATTLE).callingName(""));
        assertThat(cleared.callingName()).isNull();
        assertThat(cleared.callingNameStatus()).isEqualTo(CallingNameStatus.UNASSIGNED);
        fixture.pass(PENDING);
        assertThat(fixture.get(SEATTLE).callingNameStatus()).isEqualTo(CallingNameStatus.UNASSIGNED);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "Toll-free numbers have no calling name; only US numbers; the code is guessed")
    void setsCallingNamesOfLocalNumbersOfTheUnitedStatesOnly() {
        fixture.have(DIAL_IN, TOLL_FREE, TORONTO);

        refused(ErrorCode.BAD_REQUEST, () -> fixture.update(changing(TOLL_FREE).callingName("Front Desk")));
        refused(ErrorCode.BAD_REQUEST, () -> fixture.update(changing(TORONTO).callingName("Front Desk")));
    }

    @Test
    @Evidence(Source.MODEL)
    void setsTheNameOfVoice() {
        fixture.have(VOICE_CONNECTOR, SEATTLE);

        assertThat(fixture.update(changing(SEATTLE).name("Lobby")).name()).isEqualTo("Lobby");
        assertThat(fixture.get(SEATTLE).name()).isEqualTo("Lobby");
        assertThat(fixture.update(changing(SEATTLE).name("")).name()).isNull();
    }

    @Test
    @Evidence(Source.MODEL)
    void updatesWhatItCanOfABatch() {
        fixture.have(VOICE_CONNECTOR, SEATTLE, SEATTLE_TOO, TOLL_FREE);
        fixture.update(changing(SEATTLE_TOO).callingName("Front Desk"));

        List<PhoneNumberError> errors = batch(
                fixture.chime,
                item("%2B12065550100").productType(DIAL_IN).build(),
                item(SEATTLE_TOO).callingName("Back Desk").build(),
                item("%2B18005550100").productType(BUSINESS_CALLING).build(),
                item("+12065550199").name("Nobody").build(),
                item(SEATTLE).build());

        assertThat(fixture.get(SEATTLE).productType()).isEqualTo(DIAL_IN);
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
        fixture.have(VOICE_CONNECTOR, SEATTLE, SEATTLE_TOO);

        assertThat(batch(
                        fixture.chime,
                        item(SEATTLE).productType(BUSINESS_CALLING).build(),
                        item(SEATTLE_TOO).callingName("Front Desk").build()))
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "Voice's documentation; Chime's says nothing; the code is guessed")
    void refusesANumberTwiceInABatchOfVoiceOnly() {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        UpdatePhoneNumberRequestItem one = item(SEATTLE).name("One").build();
        UpdatePhoneNumberRequestItem two = item("%2B12065550100").name("Two").build();

        refused(ErrorCode.BAD_REQUEST, () -> batch(fixture.voice, one, two));
        assertThat(fixture.get(SEATTLE).name()).isNull();
        assertThat(batch(fixture.chime, one, two)).isEmpty();
        assertThat(fixture.get(SEATTLE).name()).isEqualTo("Two");
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
