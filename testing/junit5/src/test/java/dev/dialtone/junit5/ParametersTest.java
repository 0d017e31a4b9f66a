package dev.dialtone.junit5;

import static dev.dialtone.client.Inbox.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.chime.ChimeAsyncClient;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceAsyncClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2AsyncClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** What tests can have as parameters, and that all of it is of one account. */
@DialtoneTest
class ParametersTest {

    private static final String BOB = "+12045550123";

    private static String accountOfTheClass = "";

    private final Dialtone atConstruction;
    private String number = "";

    ParametersTest(Dialtone dialtone) {
        this.atConstruction = dialtone;
    }

    @BeforeAll
    static void haveAnAccount(Dialtone dialtone) {
        accountOfTheClass = dialtone.accountId();
    }

    @BeforeEach
    void haveANumber(Dialtone dialtone) {
        number = dialtone.numbers().give("+12045550100").identity();
    }

    @AfterEach
    void stillHaveTheAccount(Dialtone dialtone) {
        assertThat(dialtone.accountId()).isEqualTo(accountOfTheClass);
    }

    @Test
    void sendsAndReads(Dialtone dialtone, PinpointSmsVoiceV2Client sms) {
        sms.sendTextMessage(text ->
                text.originationIdentity(number).destinationPhoneNumber(BOB).messageBody("Your code is 123456."));

        assertThat(dialtone.inbox().await(to(BOB)).code()).isEqualTo("123456");
        assertThat(atConstruction.inbox().messages()).hasSize(1);
    }

    @RepeatedTest(2)
    void beginsEachTimeAnew(Dialtone dialtone, PinpointSmsVoiceV2Client sms) {
        assertThat(sms.describePhoneNumbers(any -> {}).phoneNumbers()).hasSize(1);
        dialtone.numbers().give("+12045550101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12045550101", "+12045550102"})
    void standsBesideParametersOfOthers(String another, Dialtone dialtone, PinpointSmsVoiceV2Client sms) {
        dialtone.numbers().give(another);

        assertThat(sms.describePhoneNumbers(any -> {}).phoneNumbers()).hasSize(2);
    }

    @Test
    void looksIntoAnotherRegion(
            @InRegion("eu-west-1") PinpointSmsVoiceV2Client elsewhere, PinpointSmsVoiceV2Client here) {
        assertThat(elsewhere.describePhoneNumbers(any -> {}).phoneNumbers()).isEmpty();
        assertThat(here.describePhoneNumbers(any -> {}).phoneNumbers()).hasSize(1);
    }

    @Test
    void givesInAnotherRegion(
            @InRegion("eu-west-1") Dialtone dialtone, @InRegion("eu-west-1") PinpointSmsVoiceV2Client elsewhere) {
        dialtone.numbers().give("+12045550109");

        assertThat(dialtone.region()).isEqualTo("eu-west-1");
        assertThat(elsewhere.describePhoneNumbers(any -> {}).phoneNumbers()).hasSize(1);
    }

    /** Which is begun anew each time, as the first. */
    @RepeatedTest(2)
    void hasASecondAccount(@OtherAccount Dialtone theirs, @OtherAccount PinpointSmsVoiceV2Client sms) {
        assertThat(theirs.accountId()).isNotEqualTo(accountOfTheClass);
        assertThat(sms.describePhoneNumbers(any -> {}).phoneNumbers()).isEmpty();

        theirs.numbers().give("+12045550100");

        assertThat(sms.describePhoneNumbers(any -> {}).phoneNumbers()).hasSize(1);
    }

    @Test
    void hasClientsOfEachService(ChimeClient chime, ChimeSdkVoiceClient voice, ConnectClient connect) {
        assertThat(chime.listPhoneNumbers(any -> {}).phoneNumbers()).isEmpty();
        assertThat(voice.listPhoneNumbers(any -> {}).phoneNumbers()).isEmpty();
        assertThat(connect.listInstances(any -> {}).instanceSummaryList()).isEmpty();
    }

    @Test
    void hasAsynchronousClients(
            PinpointSmsVoiceV2AsyncClient sms,
            ChimeAsyncClient chime,
            ChimeSdkVoiceAsyncClient voice,
            ConnectAsyncClient connect) {
        assertThat(sms.describePhoneNumbers(any -> {}).join().phoneNumbers()).hasSize(1);
        assertThat(chime.listPhoneNumbers(any -> {}).join().phoneNumbers()).isEmpty();
        assertThat(voice.listPhoneNumbers(any -> {}).join().phoneNumbers()).isEmpty();
        assertThat(connect.listInstances(any -> {}).join().instanceSummaryList())
                .isEmpty();
    }

    /** The process is the tests' own. */
    @Test
    void setsNoPropertiesOfLogging() {
        assertThat(System.getProperties().stringPropertyNames()).noneMatch(name -> name.contains("slf4j."));
    }

    @Nested
    class Inside {

        private String second = "";

        @BeforeEach
        void haveASecondNumber(Dialtone dialtone) {
            second = dialtone.numbers().give("+12045550103").identity();
        }

        @Test
        void belongsToTheClassAround(Dialtone dialtone, PinpointSmsVoiceV2Client sms) {
            assertThat(dialtone.accountId()).isEqualTo(accountOfTheClass);
            assertThat(sms.describePhoneNumbers(any -> {}).phoneNumbers())
                    .extracting(each -> each.phoneNumber())
                    .containsExactlyInAnyOrder(number, second);
        }
    }
}
