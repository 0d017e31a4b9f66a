package dev.dialtone.chime.number;

import static dev.dialtone.chime.ChimeFixture.SEATTLE;
import static dev.dialtone.chime.ChimeFixture.SEATTLE_TOO;
import static dev.dialtone.chime.ChimeFixture.VOICE_CONNECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.chime.ChimeFixture;
import dev.dialtone.chime.model.CallingNameStatus;
import dev.dialtone.chime.model.ListPhoneNumbersRequest;
import dev.dialtone.chime.model.ListPhoneNumbersResponse;
import dev.dialtone.chime.model.PhoneNumberAssociation;
import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.PhoneNumberStatus;
import dev.dialtone.chime.model.PhoneNumberType;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.World;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lists of what one voice connector has. */
@Evidence(Source.DIALTONE)
class AssociatedNumbersTest {
    private static final int MANY = 100_000;
    private static final int FEW = 100;

    @RegisterExtension
    final World world = new World();

    private final ChimeFixture fixture = new ChimeFixture(world);

    @Test
    void followTheNumbers() {
        fixture.have(VOICE_CONNECTOR, SEATTLE, SEATTLE_TOO);
        fixture.associate(SEATTLE, PhoneNumberAssociationName.VOICE_CONNECTOR_ID, "one");
        fixture.associate(SEATTLE_TOO, PhoneNumberAssociationName.VOICE_CONNECTOR_ID, "one");
        assertThat(listed("one")).containsExactly(SEATTLE, SEATTLE_TOO);

        fixture.associate(SEATTLE, PhoneNumberAssociationName.VOICE_CONNECTOR_ID, "two");
        assertThat(listed("one")).containsExactly(SEATTLE_TOO);
        assertThat(listed("two")).containsExactly(SEATTLE);
        fixture.associate(SEATTLE, PhoneNumberAssociationName.SIP_RULE_ID, "two");
        assertThat(listed("two")).isEmpty();
    }

    /** Linear in the numbers of the account, it would take a thousand times as long. */
    @Test
    void showTheirLastPageAsFastHoweverManyThereAre() {
        fill("few", FEW, 1);
        fill("many", MANY, 2);
        String lastOfFew = lastPage("few");
        String lastOfMany = lastPage("many");

        double few = Double.MAX_VALUE;
        double many = Double.MAX_VALUE;
        // In turns, so that the compiler has seen as much of both.
        for (int round = 0; round < 5; round++) {
            few = Math.min(few, median("few", lastOfFew));
            many = Math.min(many, median("many", lastOfMany));
        }
        System.out.printf("Last page of %d numbers: %.1f µs, of %d: %.1f µs%n", FEW, few, MANY, many);
        assertThat(many).isLessThan(4 * few);
    }

    private void fill(String connector, int count, int area) {
        world.account.exclusively(() -> {
            Scope scope = Scope.ofAllRegions(world.account);
            for (int i = 0; i < count; i++) {
                String e164 = "+1" + area + (1_000_000_000L + i);
                StoredPhoneNumber number = StoredPhoneNumber.builder()
                        .e164PhoneNumber(e164)
                        .phoneNumberId(PhoneNumberId.of(e164))
                        .country("US")
                        .type(PhoneNumberType.LOCAL)
                        .productType(VOICE_CONNECTOR)
                        .status(PhoneNumberStatus.UNASSIGNED)
                        .associations(List.of())
                        .callingNameStatus(CallingNameStatus.UNASSIGNED)
                        .createdTimestamp(world.account.timeline().now())
                        .updatedTimestamp(world.account.timeline().now())
                        .orderId("12345678-1234-1234-1234-123456789012")
                        .build();
                fixture.numbers.associate(
                        scope,
                        number,
                        List.of(PhoneNumberAssociation.builder()
                                .name(PhoneNumberAssociationName.VOICE_CONNECTOR_ID)
                                .value(connector)
                                .build()));
            }
            return null;
        });
    }

    private List<String> listed(String connector) {
        return fixture.listed(fixture.voice, filter(connector, null));
    }

    private String lastPage(String connector) {
        String last = "";
        String token = null;
        do {
            last = token == null ? last : token;
            token = page(connector, token).nextToken();
        } while (token != null);
        return last;
    }

    private ListPhoneNumbersResponse page(String connector, @Nullable String token) {
        return fixture.voice.listPhoneNumbers(filter(connector, token).build());
    }

    private static ListPhoneNumbersRequest.Builder filter(String connector, @Nullable String token) {
        return ListPhoneNumbersRequest.builder()
                .filterName(PhoneNumberAssociationName.VOICE_CONNECTOR_ID)
                .filterValue(connector)
                .maxResults(50)
                .nextToken(token);
    }

    private double median(String connector, String token) {
        long[] nanos = new long[401];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            page(connector, token);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1_000.0;
    }
}
