package dev.dialtone.it.control;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dialtone.client.model.AccountInformation;
import dev.dialtone.client.model.DueChange;
import dev.dialtone.client.model.NumberHolder;
import dev.dialtone.client.model.NumberInformation;
import dev.dialtone.client.model.RecordedCall;
import dev.dialtone.client.model.RegistrationInformation;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.PhoneNumberProductType;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.DirectoryType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConflictException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;

/** What the control API shows of what an account has, whichever service has it. */
@ExtendWith(DialtoneServer.class)
@Evidence(value = DIALTONE, detail = "docs/control-api.md")
class HoldingsTest {
    private static final String SEATTLE = "+12065550100";
    private static final String SEATTLE_TOO = "+12065550101";

    @Test
    void showsPhoneNumbersWithTheirPools(PinpointSmsVoiceV2Client sms, ControlClient control) {
        String pool = sms.createPool(create -> create.originationIdentity(
                                control.dialtone().numbers().give(SEATTLE).identity())
                        .isoCountryCode("US")
                        .messageType(MessageType.TRANSACTIONAL))
                .poolId();
        control.dialtone().numbers().give("SHOP/GB");

        List<NumberInformation> numbers = control.dialtone().numbers().all();
        assertThat(numbers)
                .extracting(NumberInformation::phoneNumber, NumberInformation::service, NumberInformation::type)
                .containsExactly(
                        tuple(SEATTLE, "pinpoint-sms-voice-v2", "TEN_DLC"),
                        tuple("SHOP", "pinpoint-sms-voice-v2", "SENDER_ID"));
        assertThat(numbers.get(0).holder()).contains(new NumberHolder("pool", pool));
        assertThat(numbers.get(0).region()).contains("us-east-1");
        assertThat(control.call("GET", "/_dialtone/numbers?region=eu-west-1", "")
                        .path("numbers")
                        .size())
                .isZero();
    }

    @Test
    void showsNumbersOfChimeWithTheNameThatIsOnItsWay(ChimeClient chime, ControlClient control) {
        control.dialtone().clock().freeze();
        chime.createPhoneNumberOrder(order ->
                order.productType(PhoneNumberProductType.BUSINESS_CALLING).e164PhoneNumbers(SEATTLE));
        control.dialtone().clock().advance(Duration.ofSeconds(1));
        chime.updatePhoneNumber(number -> number.phoneNumberId(SEATTLE).callingName("Shop"));

        NumberInformation number = control.dialtone().numbers().all().get(0);
        assertThat(number.service()).isEqualTo("chime");
        assertThat(number.region()).isEmpty();
        assertThat(number.callingNameStatus()).contains("UpdateInProgress");
        assertThat(number.due())
                .extracting(DueChange::change)
                .containsExactly("chime/calling-name/UpdateInProgress-UpdateSucceeded");
        assertThat(control.dialtone().clock().due()).isEqualTo(number.due());

        control.dialtone().clock().advance(Duration.ofHours(72));
        NumberInformation named = control.dialtone().numbers().all().get(0);
        assertThat(named.callingName()).contains("Shop");
        assertThat(named.callingNameStatus()).contains("UpdateSucceeded");
        assertThat(named.due()).isEmpty();
    }

    @Test
    void showsNumbersOfConnectWithTheirInstances(ConnectClient connect, ControlClient control) {
        String instance = connect.createInstance(create -> create.instanceAlias("holdings-" + System.nanoTime())
                        .identityManagementType(DirectoryType.CONNECT_MANAGED)
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true))
                .id();
        control.dialtone().clock().advance(Duration.ofSeconds(1));
        String id = connect.claimPhoneNumber(claim -> claim.instanceId(instance).phoneNumber(SEATTLE_TOO))
                .phoneNumberId();
        control.dialtone().clock().advance(Duration.ofSeconds(1));

        NumberInformation number = control.dialtone().numbers().all().get(0);
        assertThat(number.service()).isEqualTo("connect");
        assertThat(number.id()).isEqualTo(id);
        assertThat(number.state()).isEqualTo("CLAIMED");
        assertThat(number.type()).isEqualTo("DID");
        assertThat(number.countryCode()).contains("US");
        assertThat(number.holder()).contains(new NumberHolder("instance", instance));
    }

    @Test
    void showsRegistrations(PinpointSmsVoiceV2Client sms, ControlClient control) {
        control.dialtone().clock().freeze();
        String id = sms.createRegistration(create -> create.registrationType("US_TOLL_FREE_REGISTRATION"))
                .registrationId();

        RegistrationInformation registration =
                control.dialtone().registrations().all().get(0);
        assertThat(registration.registrationId()).isEqualTo(id);
        assertThat(registration.registrationStatus()).isEqualTo("CREATED");
        assertThat(registration.versionNumber()).isOne();
        assertThat(registration.versionStatus()).isEqualTo("DRAFT");
        assertThat(registration.region()).isEqualTo("us-east-1");
        assertThat(registration.updatedAt())
                .isEqualTo(control.dialtone().clock().now());
        assertThat(registration.associations()).isEmpty();
        assertThat(registration.deniedReasons()).isEmpty();
    }

    @Test
    void showsAccountsWithTheirRegions(ControlClient control) {
        control.dialtone().inRegion("eu-west-1").numbers().draw(number -> number.isoCountryCode("GB"));
        control.dialtone().numbers().draw();

        assertThat(control.dialtone().accounts())
                .contains(new AccountInformation(
                        control.dialtone().accountId(), List.of("eu-west-1", "us-east-1"), true));
    }

    @Test
    void showsWhyACallWasRefusedAndWhatTheCommandLineCallsIt(PinpointSmsVoiceV2Client sms, ControlClient control) {
        assertThatThrownBy(() -> sms.deleteOptOutList(list -> list.optOutListName("Default")))
                .isInstanceOf(ConflictException.class);

        RecordedCall call = control.dialtone().requests().list().get(0);
        assertThat(call.error()).contains("ConflictException");
        assertThat(call.errorMessage()).isPresent();
        assertThat(call.cliService()).contains("pinpoint-sms-voice-v2");
        assertThat(call.cliOperation()).contains("delete-opt-out-list");
    }
}
