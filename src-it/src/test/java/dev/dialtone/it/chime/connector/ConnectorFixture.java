package dev.dialtone.it.chime.connector;

import static dev.dialtone.it.SdkErrors.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.it.Fixture;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceConnector;
import tools.jackson.databind.ObjectMapper;

/** Voice connectors and numbers to try things with. The clock stands still unless a test moves it. */
@Fixture
final class ConnectorFixture {
    static final String SEATTLE = "+12065550100";
    static final String SEATTLE_TOO = "+12065550101";
    static final String PORTLAND = "+15035550100";
    static final String NOBODY = "+12065550199";
    /** Of the form of an id, and nobody's. */
    static final String UNKNOWN = "abcdef1ghij2klmno3pqr4";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChimeSdkVoiceClient voice;
    private final Dialtone dialtone;

    ConnectorFixture(ChimeSdkVoiceClient voice, Dialtone dialtone) {
        this.voice = voice;
        this.dialtone = dialtone;
        dialtone.clock().freeze();
    }

    /** Lets the account's time pass, and what falls due happen. */
    void pass(Duration time) {
        dialtone.clock().advance(time);
    }

    VoiceConnector connector() {
        return voice.createVoiceConnector(create -> create.name("Desk").requireEncryption(false))
                .voiceConnector();
    }

    String connectorId() {
        return connector().voiceConnectorId();
    }

    String groupId() {
        return voice.createVoiceConnectorGroup(create -> create.name("Desks"))
                .voiceConnectorGroup()
                .voiceConnectorGroupId();
    }

    /** Numbers for voice connectors. */
    void have(String... e164s) {
        have(PhoneNumberProductType.VOICE_CONNECTOR, e164s);
    }

    void have(PhoneNumberProductType product, String... e164s) {
        voice.createPhoneNumberOrder(order -> order.productType(product).e164PhoneNumbers(e164s));
        pass(Duration.ofSeconds(1));
    }

    /** A voice connector that has these numbers. */
    String connectorWith(String... e164s) {
        have(e164s);
        String id = connectorId();
        assertThat(voice.associatePhoneNumbersWithVoiceConnector(
                                associate -> associate.voiceConnectorId(id).e164PhoneNumbers(e164s))
                        .phoneNumberErrors())
                .isEmpty();
        return id;
    }

    PhoneNumber number(String e164) {
        return voice.getPhoneNumber(get -> get.phoneNumberId(e164)).phoneNumber();
    }

    /** What a filter finds, page by page. */
    List<String> listed(String filter, String value) {
        return voice.listPhoneNumbers(list -> list.filterName(filter).filterValue(value)).phoneNumbers().stream()
                .map(PhoneNumber::e164PhoneNumber)
                .toList();
    }

    /** The Code of an error; the SDK's types of Voice's errors have none. */
    static String code(AwsServiceException error) {
        return JSON.readTree(error.awsErrorDetails().rawResponse().asByteArray())
                .get("Code")
                .asString();
    }

    static BadRequestException badRequest(ThrowingCallable call) {
        BadRequestException error = refused(BadRequestException.class, 400, call);
        assertThat(error.awsErrorDetails().errorMessage()).startsWith("Service received a bad request");
        return error;
    }

    static void notFound(ThrowingCallable call) {
        NotFoundException error = refused(NotFoundException.class, 404, call);
        assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("Unable to find the requested identifier");
        assertThat(code(error)).isEqualTo("NotFound");
    }
}
