package dev.dialtone.chime;

import static dev.dialtone.chime.ChimeFixture.SEATTLE;
import static dev.dialtone.chime.ChimeFixture.SEATTLE_TOO;
import static dev.dialtone.chime.ChimeFixture.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.chime.model.ConflictException;
import dev.dialtone.chime.model.ErrorCode;
import dev.dialtone.chime.model.NotFoundException;
import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.chime.ChimeCaller;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyServiceCaller;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.OperationCaller;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.dispatch.ServiceModel.Entry;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.state.World;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberCatalog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Chime and Chime SDK Voice through their own contracts. */
class ViewsTest {
    @RegisterExtension
    final World world = new World();

    private final ChimeServices services =
            ChimeServices.create(world.stores, world.changeHandlers, new Inventory(new NumberCatalog(), world.stores));
    private final ChimeCaller chime = new ChimeCaller(OperationCaller.of(services.chime(), world.scope));
    private final ChimeSDKTelephonyServiceCaller voice =
            new ChimeSDKTelephonyServiceCaller(OperationCaller.of(services.voice(), world.scope));

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "AWS moved voice connectors and numbers between the two without a migration")
    void showsInVoiceWhatIsOrderedInChime() {
        dev.dialtone.chime.model.chime.PhoneNumberOrder order = present(chime.createPhoneNumberOrder(
                        b -> b.productType(dev.dialtone.chime.model.chime.PhoneNumberProductType.VOICE_CONNECTOR)
                                .e164PhoneNumbers(List.of(SEATTLE)))
                .phoneNumberOrder());
        pass(Duration.ofSeconds(1));

        dev.dialtone.chime.model.voice.PhoneNumberOrder seenOrder =
                present(voice.getPhoneNumberOrder(b -> b.phoneNumberOrderId(present(order.phoneNumberOrderId())))
                        .phoneNumberOrder());
        assertThat(seenOrder.status()).isEqualTo(dev.dialtone.chime.model.voice.PhoneNumberOrderStatus.SUCCESSFUL);
        assertThat(seenOrder.orderType()).isEqualTo(dev.dialtone.chime.model.voice.PhoneNumberOrderType.NEW);
        dev.dialtone.chime.model.voice.PhoneNumber number = voiceNumber(SEATTLE);
        assertThat(number.orderId()).isEqualTo(order.phoneNumberOrderId());
        assertThat(number.status()).isEqualTo(dev.dialtone.chime.model.voice.PhoneNumberStatus.UNASSIGNED);
        assertThat(number.associations()).isEmpty();
        assertThat(present(number.capabilities()).inboundCall()).isTrue();
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "AWS moved voice connectors and numbers between the two without a migration")
    void showsInChimeWhatIsOrderedInVoice() {
        voice.createPhoneNumberOrder(
                b -> b.productType(dev.dialtone.chime.model.voice.PhoneNumberProductType.VOICE_CONNECTOR)
                        .e164PhoneNumbers(List.of(SEATTLE))
                        .name("Lobby"));
        pass(Duration.ofSeconds(1));

        assertThat(chimeNumber(SEATTLE).phoneNumberId()).isEqualTo("%2B12065550100");
        assertThat(voiceNumber(SEATTLE).name()).isEqualTo("Lobby");
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "Voice's PhoneNumberProductType has no BusinessCalling; SDKs take enum values that "
                    + "they do not know")
    void carriesAProductTypeThatVoiceDoesNotKnow() {
        chime.createPhoneNumberOrder(
                b -> b.productType(dev.dialtone.chime.model.chime.PhoneNumberProductType.BUSINESS_CALLING)
                        .e164PhoneNumbers(List.of(SEATTLE)));
        pass(Duration.ofSeconds(1));

        assertThat(present(voiceNumber(SEATTLE).productType()).value()).isEqualTo("BusinessCalling");
        assertThat(voice.listPhoneNumbers().phoneNumbers()).isEmpty();
    }

    @Test
    @Evidence(Source.MODEL)
    void takesNestedItemsOfEitherContract() {
        showsInChimeWhatIsOrderedInVoice();
        dev.dialtone.chime.model.chime.BatchUpdatePhoneNumberResponse answer =
                chime.batchUpdatePhoneNumber(b -> b.updatePhoneNumberRequestItems(List.of(
                        dev.dialtone.chime.model.chime.UpdatePhoneNumberRequestItem.builder()
                                .phoneNumberId("%2B12065550100")
                                .callingName("Lobby")
                                .build(),
                        dev.dialtone.chime.model.chime.UpdatePhoneNumberRequestItem.builder()
                                .phoneNumberId(SEATTLE_TOO)
                                .callingName("Lobby")
                                .build())));

        assertThat(answer.phoneNumberErrors())
                .containsExactly(dev.dialtone.chime.model.chime.PhoneNumberError.builder()
                        .phoneNumberId(SEATTLE_TOO)
                        .errorCode(dev.dialtone.chime.model.chime.ErrorCode.NOT_FOUND)
                        .errorMessage("Unable to find the requested identifier")
                        .build());
        assertThat(voiceNumber(SEATTLE).callingName()).isEqualTo("Lobby");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "UpdatePhoneNumber page: \"BadRequestException: The input parameters don't match the "
                    + "service's restrictions.\" That a token of another listing is such a parameter is "
                    + "guessed in PhoneNumbersTest")
    void takesNoPageTokenOfTheOtherService() {
        for (String number : List.of(SEATTLE, SEATTLE_TOO)) {
            chime.createPhoneNumberOrder(
                    b -> b.productType(dev.dialtone.chime.model.chime.PhoneNumberProductType.VOICE_CONNECTOR)
                            .e164PhoneNumbers(List.of(number)));
        }
        dev.dialtone.chime.model.chime.ListPhoneNumbersResponse page = chime.listPhoneNumbers(b -> b.maxResults(1));

        assertThatThrownBy(() -> voice.listPhoneNumbers(b -> b.maxResults(1).nextToken(page.nextToken())))
                .isInstanceOf(InvalidPageToken.class);
    }

    @Test
    @Evidence(Source.MODEL)
    void bindsEveryOperationOfBothContracts() {
        for (ServiceModel model : List.of(services.chime(), services.voice(), services.either())) {
            assertThat(model.operations()).allMatch(operation -> operation.behaviour() != null);
        }
        assertThat(services.chime().operations()).hasSize(Chime.OPERATIONS);
        assertThat(services.voice().operations()).hasSize(ChimeSDKTelephonyService.OPERATIONS);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "So that a request that names no service reaches each operation of either")
    void findsEveryOperationOfEitherByMethodAndPath() {
        Map<String, Entry> expected = new TreeMap<>();
        for (ServiceModel model : List.of(services.chime(), services.voice())) {
            model.entries().forEach(entry -> expected.put(entry.name(), entry));
        }

        assertThat(services.either().entries())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("resource")
                .containsExactlyElementsOf(expected.values());
        assertThat(services.either().operations())
                .extracting(operation -> operation.requireHttp().method() + " "
                        + operation.requireHttp().uri().replaceAll("\\{\\w+", "{"))
                .doesNotHaveDuplicates();
    }

    @Test
    @Evidence(Source.MODEL)
    void hasNamesOfItsOwnForEach() {
        assertThat(services.chime().identity()).isEqualTo(Chime.IDENTITY);
        assertThat(services.voice().identity()).isEqualTo(ChimeSDKTelephonyService.IDENTITY);
        assertThat(services.either().identity().name()).isEqualTo("chime-numbers");
        assertThat(services.either().identity().signingName()).isEqualTo("chime");
        assertThat(services.either().identity().arnNamespace()).isEqualTo("chime");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "So that errors of behaviour can be answered as they are")
    void answersErrorsThatAreTheSameInEveryContract() {
        for (ServiceModel view : List.of(services.chime(), services.voice())) {
            for (Operation<?, ?> operation : view.operations()) {
                Operation<?, ?> merged = present(services.either().operation(operation.name()));
                assertThat(described(operation))
                        .as(view.identity().name() + " " + operation.name())
                        .isEqualTo(described(merged));
            }
        }
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "Code and Message are the members of every error")
    void throwsErrorsOfTheMergedContract() {
        assertThatThrownBy(() -> chimeNumber(SEATTLE)).isInstanceOf(NotFoundException.class);
        ModeledException conflict = ChimeErrors.conflict("pending");
        assertThat(conflict).isInstanceOf(ConflictException.class);
        assertThat(conflict.schema().name()).isEqualTo("ConflictException");
        assertThat(conflict.schema().errorStatus()).isEqualTo(409);
        assertThat(conflict.get(0)).isEqualTo(ErrorCode.CONFLICT);
        assertThat(PhoneNumberAssociationName.values()).hasSize(5);
    }

    private static Map<String, List<Object>> described(Operation<?, ?> operation) {
        Map<String, List<Object>> errors = new TreeMap<>();
        for (Schema<?> error : operation.errors()) {
            errors.put(
                    error.name(),
                    List.of(
                            error.errorStatus(),
                            error.members().stream().map(Member::name).toList()));
        }
        return errors;
    }

    private dev.dialtone.chime.model.chime.PhoneNumber chimeNumber(String id) {
        return present(chime.getPhoneNumber(b -> b.phoneNumberId(id)).phoneNumber());
    }

    private dev.dialtone.chime.model.voice.PhoneNumber voiceNumber(String id) {
        return present(voice.getPhoneNumber(b -> b.phoneNumberId(id)).phoneNumber());
    }

    private void pass(Duration time) {
        world.passRealTime(time);
        world.account.timeline().settle();
    }
}
