package dev.dialtone.it.chime.account;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.account.AccountFixture.NOBODY;
import static dev.dialtone.it.chime.account.AccountFixture.SEATTLE;
import static dev.dialtone.it.chime.account.AccountFixture.SEATTLE_TOO;
import static dev.dialtone.it.chime.account.AccountFixture.badRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.NumberHolder;
import dev.dialtone.client.model.NumberInformation;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.BadRequestException;
import software.amazon.awssdk.services.chime.model.ErrorCode;
import software.amazon.awssdk.services.chime.model.ListPhoneNumbersResponse;
import software.amazon.awssdk.services.chime.model.PhoneNumber;
import software.amazon.awssdk.services.chime.model.PhoneNumberAssociation;
import software.amazon.awssdk.services.chime.model.PhoneNumberAssociationName;
import software.amazon.awssdk.services.chime.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chime.model.PhoneNumberStatus;
import software.amazon.awssdk.services.chime.model.TelephonySettings;
import software.amazon.awssdk.services.chime.model.User;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;

/** What users may do, their PINs, and their numbers. */
@ExtendWith(DialtoneServer.class)
class UserAccessTest {
    private static final PhoneNumberProductType BUSINESS_CALLING = PhoneNumberProductType.BUSINESS_CALLING;

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Administration Guide: calling and SMS permissions are off by default")
    void keepsSettings(ChimeClient chime, AccountFixture fixture) {
        User user = fixture.user(fixture.directory(), "ann");
        assertThat(telephony(chime, user)).isEqualTo(telephony(false, false, false));

        int status = chime.updateUserSettings(update -> update.accountId(user.accountId())
                        .userId(user.userId())
                        .userSettings(settings -> settings.telephony(telephony(true, false, true))))
                .sdkHttpResponse()
                .statusCode();
        assertThat(status).isEqualTo(204);
        assertThat(telephony(chime, user)).isEqualTo(telephony(true, false, true));
        badRequest(() -> chime.updateUserSettings(update -> update.accountId(user.accountId())
                .userId(user.userId())
                .userSettings(settings -> settings.telephony(some -> some.sms(true)))));
        badRequest(() -> chime.updateUserSettings(
                update -> update.accountId(user.accountId()).userId(user.userId())));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "only that PINs are of ten digits is in AWS's examples; signing out shows nowhere")
    void changesPinsAndSignsOut(ChimeClient chime, AccountFixture fixture) {
        User user = fixture.user(fixture.directory(), "ann");
        User changed = chime.resetPersonalPIN(
                        reset -> reset.accountId(user.accountId()).userId(user.userId()))
                .user();
        assertThat(changed.personalPIN()).matches("\\d{10}").isNotEqualTo(user.personalPIN());
        assertThat(fixture.get(user)).isEqualTo(changed);

        int status = chime.logoutUser(
                        logout -> logout.accountId(user.accountId()).userId(user.userId()))
                .sdkHttpResponse()
                .statusCode();
        assertThat(status).isEqualTo(204);
        assertThat(fixture.get(user)).isEqualTo(changed);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "the two associations and PrimaryProvisionedNumber; that it is done at once is guessed")
    void givesNumbersToUsers(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        User user = fixture.user(fixture.directory(), "ann");
        fixture.have(BUSINESS_CALLING, SEATTLE, SEATTLE_TOO);
        assertThat(associate(chime, user, "12065550100")).isEqualTo(200);

        PhoneNumber number = fixture.number(SEATTLE);
        assertThat(number.status()).isEqualTo(PhoneNumberStatus.ASSIGNED);
        assertThat(number.associations())
                .extracting(PhoneNumberAssociation::name, PhoneNumberAssociation::value)
                .containsExactly(
                        tuple(PhoneNumberAssociationName.ACCOUNT_ID, user.accountId()),
                        tuple(PhoneNumberAssociationName.USER_ID, user.userId()));
        assertThat(number.associations().get(0).associatedTimestamp()).isEqualTo(number.updatedTimestamp());
        assertThat(fixture.get(user).primaryProvisionedNumber()).isEqualTo(SEATTLE);
        assertThat(telephony(chime, user)).isEqualTo(telephony(false, false, false));
        assertThat(e164s(chime.listPhoneNumbers(list ->
                        list.filterName(PhoneNumberAssociationName.USER_ID).filterValue(user.userId()))))
                .containsExactly(SEATTLE);
        assertThat(e164s(chime.listPhoneNumbers(list ->
                        list.filterName(PhoneNumberAssociationName.ACCOUNT_ID).filterValue(user.accountId()))))
                .containsExactly(SEATTLE);
        assertThat(dialtone.numbers().all())
                .filteredOn(each -> each.phoneNumber().equals(SEATTLE))
                .extracting(NumberInformation::holder)
                .containsExactly(new NumberHolder("AccountId", user.accountId()));

        assertThat(disassociate(chime, user)).isEqualTo(200);
        assertThat(fixture.number(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        assertThat(fixture.number(SEATTLE).associations()).isEmpty();
        assertThat(fixture.get(user).primaryProvisionedNumber()).isNull();
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "the rules are in AWS's guides, the errors are not")
    void refusesNumbersThatCannotBeGiven(ChimeClient chime, AccountFixture fixture) {
        String accountId = fixture.directory();
        User ann = fixture.user(accountId, "ann");
        User bob = fixture.user(accountId, "bob");
        fixture.have(BUSINESS_CALLING, SEATTLE, SEATTLE_TOO);
        fixture.have(PhoneNumberProductType.VOICE_CONNECTOR, "+12065550102");
        associate(chime, ann, SEATTLE);

        AccountFixture.notFound(() -> associate(chime, bob, "+12065550199"));
        badRequest(() -> associate(chime, bob, SEATTLE));
        badRequest(() -> associate(chime, ann, SEATTLE_TOO));
        badRequest(() -> associate(chime, bob, "+12065550102"));
        badRequest(() -> associate(chime, bob, "nobody"));
        badRequest(() -> disassociate(chime, bob));
        chime.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE_TOO));
        badRequest(() -> associate(chime, bob, SEATTLE_TOO));
        assertThat(fixture.get(bob).primaryProvisionedNumber()).isNull();
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "assigned numbers are neither deleted nor changed in their product type; the codes are guessed")
    void keepsTheNumbersOfUsers(ChimeClient chime, AccountFixture fixture) {
        User user = fixture.user(fixture.directory(), "ann");
        fixture.have(BUSINESS_CALLING, SEATTLE);
        associate(chime, user, SEATTLE);

        assertThat(refused(
                                BadRequestException.class,
                                400,
                                () -> chime.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE)))
                        .code())
                .isEqualTo(ErrorCode.PHONE_NUMBER_ASSOCIATIONS_EXIST);
        badRequest(() -> chime.updatePhoneNumber(
                update -> update.phoneNumberId(SEATTLE).productType(PhoneNumberProductType.VOICE_CONNECTOR)));
        disassociate(chime, user);
        chime.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "a membership that ends ends the association, too")
    void takesTheNumberOfWhoLeavesATeam(ChimeClient chime, AccountFixture fixture) {
        String team = fixture.team("Team");
        User user = fixture.invited(team, "ann@example.com");
        fixture.have(BUSINESS_CALLING, SEATTLE);
        associate(chime, user, SEATTLE);
        chime.batchSuspendUser(suspend -> suspend.accountId(team).userIdList(user.userId()));
        assertThat(fixture.number(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        assertThat(fixture.number(SEATTLE).associations()).isEmpty();
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "Voice has no word for BusinessCalling, nor for accounts and users of Chime")
    void showsVoiceTheNumberAndNotTheUser(ChimeClient chime, ChimeSdkVoiceClient voice, AccountFixture fixture) {
        User user = fixture.user(fixture.directory(), "ann");
        fixture.have(BUSINESS_CALLING, SEATTLE);
        associate(chime, user, SEATTLE);

        assertThat(voice.listPhoneNumbers(all -> {}).phoneNumbers()).isEmpty();
        software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber number =
                voice.getPhoneNumber(get -> get.phoneNumberId(SEATTLE)).phoneNumber();
        assertThat(number.statusAsString()).isEqualTo("Assigned");
        assertThat(number.associations()).isEmpty();
        refused(
                software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException.class,
                400,
                () -> voice.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE)));
        disassociate(chime, user);
        voice.updatePhoneNumber(update -> update.phoneNumberId(SEATTLE).productType("VoiceConnector"));
        badRequest(() -> associate(chime, user, SEATTLE));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "Code, status and text of a 404")
    void findsNothingThatIsNotThere(ChimeClient chime, AccountFixture fixture) {
        String accountId = fixture.directory();
        fixture.have(BUSINESS_CALLING, SEATTLE);
        for (String id : List.of(accountId, NOBODY)) {
            User nobody = User.builder().accountId(id).userId(NOBODY).build();
            List<ThrowingCallable> calls = List.of(
                    () -> telephony(chime, nobody),
                    () -> chime.updateUserSettings(update -> update.accountId(id)
                            .userId(NOBODY)
                            .userSettings(settings -> settings.telephony(telephony(true, true, true)))),
                    () -> chime.logoutUser(logout -> logout.accountId(id).userId(NOBODY)),
                    () -> chime.resetPersonalPIN(reset -> reset.accountId(id).userId(NOBODY)),
                    () -> associate(chime, nobody, SEATTLE),
                    () -> disassociate(chime, nobody));
            calls.forEach(AccountFixture::notFound);
        }
    }

    private static int associate(ChimeClient chime, User user, String e164) {
        return chime.associatePhoneNumberWithUser(associate -> associate
                        .accountId(user.accountId())
                        .userId(user.userId())
                        .e164PhoneNumber(e164))
                .sdkHttpResponse()
                .statusCode();
    }

    private static int disassociate(ChimeClient chime, User user) {
        return chime.disassociatePhoneNumberFromUser(
                        disassociate -> disassociate.accountId(user.accountId()).userId(user.userId()))
                .sdkHttpResponse()
                .statusCode();
    }

    private static TelephonySettings telephony(ChimeClient chime, User user) {
        return chime.getUserSettings(get -> get.accountId(user.accountId()).userId(user.userId()))
                .userSettings()
                .telephony();
    }

    private static TelephonySettings telephony(boolean inbound, boolean outbound, boolean sms) {
        return TelephonySettings.builder()
                .inboundCalling(inbound)
                .outboundCalling(outbound)
                .sms(sms)
                .build();
    }

    private static List<String> e164s(ListPhoneNumbersResponse page) {
        return page.phoneNumbers().stream().map(PhoneNumber::e164PhoneNumber).toList();
    }
}
