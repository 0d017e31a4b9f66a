package dev.dialtone.chime.order;

import static dev.dialtone.chime.ChimeFixture.BUSINESS_CALLING;
import static dev.dialtone.chime.ChimeFixture.DIAL_IN;
import static dev.dialtone.chime.ChimeFixture.SEATTLE;
import static dev.dialtone.chime.ChimeFixture.SEATTLE_TOO;
import static dev.dialtone.chime.ChimeFixture.TOLL_FREE;
import static dev.dialtone.chime.ChimeFixture.TORONTO;
import static dev.dialtone.chime.ChimeFixture.VOICE_CONNECTOR;
import static dev.dialtone.chime.ChimeFixture.present;
import static dev.dialtone.chime.ChimeFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.chime.ChimeFixture;
import dev.dialtone.chime.model.CreatePhoneNumberOrderRequest;
import dev.dialtone.chime.model.ErrorCode;
import dev.dialtone.chime.model.ListPhoneNumberOrdersRequest;
import dev.dialtone.chime.model.ListPhoneNumberOrdersResponse;
import dev.dialtone.chime.model.NotFoundException;
import dev.dialtone.chime.model.OrderedPhoneNumber;
import dev.dialtone.chime.model.OrderedPhoneNumberStatus;
import dev.dialtone.chime.model.PhoneNumberOrder;
import dev.dialtone.chime.model.PhoneNumberOrderStatus;
import dev.dialtone.chime.model.PhoneNumberOrderType;
import dev.dialtone.chime.model.PhoneNumberStatus;
import dev.dialtone.chime.model.ResourceLimitExceededException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.state.World;
import dev.dialtone.core.transition.TransitionSetting;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrdersTest {
    @RegisterExtension
    final World world = new World();

    private final ChimeFixture fixture = new ChimeFixture(world);

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "CLI example of create-phone-number-order")
    void answersAnOrderThatIsProcessing() {
        PhoneNumberOrder order = fixture.order(VOICE_CONNECTOR, SEATTLE, SEATTLE_TOO);

        assertThat(order.phoneNumberOrderId()).matches("[a-f0-9]{8}(-[a-f0-9]{4}){3}-[a-f0-9]{12}");
        assertThat(order.productType()).isEqualTo(VOICE_CONNECTOR);
        assertThat(order.status()).isEqualTo(PhoneNumberOrderStatus.PROCESSING);
        assertThat(order.orderType()).isEqualTo(PhoneNumberOrderType.NEW);
        assertThat(order.orderedPhoneNumbers())
                .containsExactly(
                        ordered(SEATTLE, OrderedPhoneNumberStatus.PROCESSING),
                        ordered(SEATTLE_TOO, OrderedPhoneNumberStatus.PROCESSING));
        assertThat(order.createdTimestamp()).isEqualTo(World.START);
        assertThat(order.updatedTimestamp()).isEqualTo(World.START);
        assertThat(order.focDate()).isNull();
    }

    @Test
    @Evidence(Source.MODEL)
    void endsSuccessfulWithEveryNumberAcquired() {
        PhoneNumberOrder order = fixture.order(VOICE_CONNECTOR, SEATTLE, SEATTLE_TOO);
        fixture.pass(Duration.ofMillis(60));

        PhoneNumberOrder through = fixture.getOrder(present(order.phoneNumberOrderId()));
        assertThat(through.status()).isEqualTo(PhoneNumberOrderStatus.SUCCESSFUL);
        assertThat(through.orderedPhoneNumbers())
                .extracting(OrderedPhoneNumber::status)
                .containsOnly(OrderedPhoneNumberStatus.ACQUIRED);
        assertThat(through.updatedTimestamp()).isAfter(order.updatedTimestamp());
        assertThat(through.createdTimestamp()).isEqualTo(order.createdTimestamp());
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "AcquireInProgress is a status of PhoneNumber, which only a number that shows can have")
    void showsANumberWhileItIsAcquired() {
        fixture.order(VOICE_CONNECTOR, SEATTLE);

        assertThat(fixture.get(SEATTLE).status()).isEqualTo(PhoneNumberStatus.ACQUIRE_IN_PROGRESS);
        fixture.pass(Duration.ofMillis(60));
        assertThat(fixture.get(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
    }

    @Test
    @Evidence(Source.MODEL)
    void givesTheNameOfAnOrderToItsNumbers() {
        CreatePhoneNumberOrderRequest request = CreatePhoneNumberOrderRequest.builder()
                .productType(VOICE_CONNECTOR)
                .e164PhoneNumbers(List.of(SEATTLE, SEATTLE_TOO))
                .name("Front fixture")
                .build();
        PhoneNumberOrder order =
                present(fixture.voice.createPhoneNumberOrder(request).phoneNumberOrder());

        assertThat(fixture.get(SEATTLE).name()).isEqualTo("Front fixture");
        assertThat(fixture.get(SEATTLE_TOO).name()).isEqualTo("Front fixture");
        assertThat(fixture.get(SEATTLE).orderId()).isEqualTo(order.phoneNumberOrderId());
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "E164PhoneNumber lets the plus sign out; every answer in AWS's examples has it")
    void addsThePlusSignThatARequestLeavesOut() {
        PhoneNumberOrder order = fixture.order(VOICE_CONNECTOR, SEATTLE.substring(1));

        assertThat(present(order.orderedPhoneNumbers()).get(0).e164PhoneNumber())
                .isEqualTo(SEATTLE);
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "CDK constructs see such an order become Failed, or a BadRequest")
    void letsOneOfTwoOrdersOfANumberWin() {
        PhoneNumberOrder first = fixture.order(VOICE_CONNECTOR, SEATTLE);
        PhoneNumberOrder second = fixture.order(VOICE_CONNECTOR, SEATTLE);
        fixture.pass(Duration.ofMillis(60));

        assertThat(fixture.getOrder(present(first.phoneNumberOrderId())).status())
                .isEqualTo(PhoneNumberOrderStatus.SUCCESSFUL);
        PhoneNumberOrder failed = fixture.getOrder(present(second.phoneNumberOrderId()));
        assertThat(failed.status()).isEqualTo(PhoneNumberOrderStatus.FAILED);
        assertThat(failed.orderedPhoneNumbers()).containsExactly(ordered(SEATTLE, OrderedPhoneNumberStatus.FAILED));
        assertThat(fixture.get(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        assertThat(fixture.get(SEATTLE).orderId()).isEqualTo(first.phoneNumberOrderId());
    }

    @Test
    @Evidence(Source.MODEL)
    void endsPartialWhenSomeNumbersCannotBeHad() {
        fixture.inventory.take(world.scope, SEATTLE_TOO, "somebody else");
        PhoneNumberOrder order = fixture.order(VOICE_CONNECTOR, SEATTLE, SEATTLE_TOO);
        fixture.pass(Duration.ofMillis(60));

        PhoneNumberOrder through = fixture.getOrder(present(order.phoneNumberOrderId()));
        assertThat(through.status()).isEqualTo(PhoneNumberOrderStatus.PARTIAL);
        assertThat(through.orderedPhoneNumbers())
                .containsExactly(
                        ordered(SEATTLE, OrderedPhoneNumberStatus.ACQUIRED),
                        ordered(SEATTLE_TOO, OrderedPhoneNumberStatus.FAILED));
        assertThat(fixture.get(SEATTLE_TOO).status()).isEqualTo(PhoneNumberStatus.ACQUIRE_FAILED);
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "cdk-amazon-chime-resources orders a number that was not available again, every ten " + "seconds")
    void ordersANumberAgainThatCouldNotBeHad() {
        fixture.inventory.take(world.scope, SEATTLE, "somebody else");
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        fixture.inventory.giveBack(world.scope, SEATTLE);

        fixture.have(DIAL_IN, SEATTLE);

        assertThat(fixture.get(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        assertThat(fixture.get(SEATTLE).productType()).isEqualTo(DIAL_IN);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "PhoneNumberType is Local or TollFree; that simulator numbers are SMS's alone is " + "inferred")
    void failsForNumbersThatChimeDoesNotHave() {
        String simulator = "+12065557000";
        String london = "+447700900123";
        PhoneNumberOrder order = fixture.order(DIAL_IN, simulator, london);
        fixture.pass(Duration.ofMillis(60));

        assertThat(fixture.getOrder(present(order.phoneNumberOrderId())).status())
                .isEqualTo(PhoneNumberOrderStatus.FAILED);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "The rule; that its error is a BadRequestException is guessed")
    void refusesATollFreeNumberForBusinessCalling() {
        refused(ErrorCode.BAD_REQUEST, () -> fixture.order(BUSINESS_CALLING, SEATTLE, TOLL_FREE));

        assertThat(fixture.numbers.provisioned(world.scope)).isZero();
        fixture.order(VOICE_CONNECTOR, TOLL_FREE);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "The rule; that its error is a BadRequestException is guessed")
    void takesOnlyDialInOutsideTheUnitedStates() {
        refused(ErrorCode.BAD_REQUEST, () -> fixture.order(VOICE_CONNECTOR, TORONTO));
        refused(ErrorCode.BAD_REQUEST, () -> fixture.order(BUSINESS_CALLING, TORONTO));

        fixture.have(DIAL_IN, TORONTO);
        assertThat(fixture.get(TORONTO).country()).isEqualTo("CA");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Country requirements list Puerto Rico with every product type")
    void takesPuertoRicoAsTheUnitedStates() {
        fixture.have(VOICE_CONNECTOR, "+17875550100");

        assertThat(fixture.get("+17875550100").country()).isEqualTo("PR");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "The model has no length for the list and says nothing of repetitions")
    void refusesNoNumberTheSameNumberTwiceAndWhatIsNoNumber() {
        refused(ErrorCode.BAD_REQUEST, () -> fixture.order(VOICE_CONNECTOR));
        refused(ErrorCode.BAD_REQUEST, () -> fixture.order(VOICE_CONNECTOR, SEATTLE, SEATTLE.substring(1)));
        refused(ErrorCode.BAD_REQUEST, () -> fixture.order(VOICE_CONNECTOR, "+1206"));

        assertThat(fixture.numbers.provisioned(world.scope)).isZero();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Amazon Chime SDK endpoints and quotas: 5 provisioned phone numbers")
    void refusesTheSixthNumber() {
        fixture.order(VOICE_CONNECTOR, seattle(4));

        assertThat(refused(
                        ErrorCode.RESOURCE_LIMIT_EXCEEDED,
                        () -> fixture.order(VOICE_CONNECTOR, "+12535550100", "+12535550101")))
                .isInstanceOf(ResourceLimitExceededException.class);
        fixture.order(VOICE_CONNECTOR, "+12535550100");
        refused(ErrorCode.RESOURCE_LIMIT_EXCEEDED, () -> fixture.order(VOICE_CONNECTOR, "+12535550101"));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "The text of a 404")
    void doesNotFindAnOrderThatIsNotThere() {
        assertThatThrownBy(() -> fixture.getOrder("12345678-1234-1234-1234-123456789012"))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Unable to find the requested identifier");
    }

    @Test
    @Evidence(Source.MODEL)
    void listsOrdersPageByPage() {
        List<PhoneNumberOrder> placed = IntStream.range(0, 5)
                .mapToObj(i -> fixture.order(VOICE_CONNECTOR, "+1206555010" + i))
                .toList();

        ListPhoneNumberOrdersResponse first = list(2, null);
        ListPhoneNumberOrdersResponse second = list(2, first.nextToken());
        ListPhoneNumberOrdersResponse third = list(2, second.nextToken());
        assertThat(first.phoneNumberOrders()).isEqualTo(placed.subList(0, 2));
        assertThat(second.phoneNumberOrders()).isEqualTo(placed.subList(2, 4));
        assertThat(third.phoneNumberOrders()).isEqualTo(placed.subList(4, 5));
        assertThat(third.nextToken()).isNull();
        assertThatThrownBy(() -> list(2, "nonsense")).isInstanceOf(InvalidPageToken.class);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "Voice's PhoneNumberProductType has no BusinessCalling; that such orders are left out "
                    + "is guessed in PhoneNumbersTest")
    void doesNotListBusinessCallingOrdersInVoice() {
        fixture.order(BUSINESS_CALLING, SEATTLE);

        ListPhoneNumberOrdersRequest all =
                ListPhoneNumberOrdersRequest.builder().build();
        assertThat(fixture.voice.listPhoneNumberOrders(all).phoneNumberOrders()).isEmpty();
        assertThat(fixture.chime.listPhoneNumberOrders(all).phoneNumberOrders()).hasSize(1);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Quotas count numbers per account, so numbers have no region")
    void belongsToTheAccountInEveryRegion() {
        fixture.chime
                .in("eu-west-1")
                .createPhoneNumberOrder(b -> b.productType(VOICE_CONNECTOR).e164PhoneNumbers(List.of(SEATTLE)));
        fixture.pass(Duration.ofMillis(60));

        assertThat(fixture.get(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "Dialtone's own transitions")
    void endsAfterSoManyReadsWhenSetSo() {
        world.account.timedTransitions().set(List.of(TransitionSetting.afterReads(Orders.PROCESSING, 2)));
        PhoneNumberOrder order = fixture.order(VOICE_CONNECTOR, SEATTLE);
        fixture.pass(Duration.ofDays(1));

        assertThat(fixture.getOrder(present(order.phoneNumberOrderId())).status())
                .isEqualTo(PhoneNumberOrderStatus.PROCESSING);
        assertThat(fixture.get(SEATTLE).status()).isEqualTo(PhoneNumberStatus.ACQUIRE_IN_PROGRESS);
        world.account.timeline().settle();
        assertThat(fixture.get(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
    }

    private ListPhoneNumberOrdersResponse list(int size, @Nullable String token) {
        return fixture.chime.listPhoneNumberOrders(b -> b.maxResults(size).nextToken(token));
    }

    private static OrderedPhoneNumber ordered(String e164, OrderedPhoneNumberStatus status) {
        return OrderedPhoneNumber.builder().e164PhoneNumber(e164).status(status).build();
    }

    private static String[] seattle(int count) {
        return IntStream.range(0, count).mapToObj(i -> "+1206555" + (1000 + i)).toArray(String[]::new);
    }
}
