package dev.dialtone.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateTest {

    private static final Map<String, Object> ANSWER = Map.of(
            "Id", "phone-1", "Count", 2L, "Numbers", List.of(Map.of("E164", "+12065550100"), "second"), "On", true);

    private static @Nullable Object fill(@Nullable Object document) {
        return Template.fill(document, reference -> reference.in(ANSWER));
    }

    @Test
    void becomesWhatItRefersToWhateverThatIs() {
        assertThat(fill(Map.of("a", "${x.Count}", "b", List.of("${x.Numbers}", "${x.On}"))))
                .isEqualTo(Map.of("a", 2L, "b", List.of(ANSWER.get("Numbers"), true)));
        assertThat(fill("${x}")).isEqualTo(ANSWER);
    }

    @Test
    void becomesTextInATextAndIsTakenForNoneBehindADollar() {
        assertThat(fill("from ${x.Numbers[0].E164} to ${x.Id}: ${x.Count}, $${x.Id}, $5, $"))
                .isEqualTo("from +12065550100 to phone-1: 2, ${x.Id}, $5, $");
    }

    @Test
    void leavesNamesOfMembersAndOtherValuesAlone() {
        assertThat(fill(Map.of("${x.Id}", 1L))).isEqualTo(Map.of("${x.Id}", 1L));
        assertThat(fill(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                ${x.Idd}            | /a: ${x.Idd}: the answer of x has no Idd (nearest: Id)
                ${x.Id.More}        | /a: ${x.Id.More}: More of what has no members in the answer of x
                ${x.Id[0]}          | /a: ${x.Id[0]}: [0] of what is no list in the answer of x
                ${x.Numbers[2]}     | /a: ${x.Numbers[2]}: [2] of 2 elements in the answer of x
                list: ${x.Numbers}  | /a: ${x.Numbers}: more than a text, in a text (expected: the reference alone)
                ${x.}               | /a: '${x.}': no reference (expected: such as ${number.PhoneNumberId}, or $${ for these two characters)
                ${1.Id}             | /a: '${1.Id}': no reference (expected: such as ${number.PhoneNumberId}, or $${ for these two characters)
                ${x.Numbers[-1]}    | /a: '${x.Numbers[-1]}': no reference (expected: such as ${number.PhoneNumberId}, or $${ for these two characters)
                ${x.Numbers[0]Id}   | /a: '${x.Numbers[0]Id}': no reference (expected: such as ${number.PhoneNumberId}, or $${ for these two characters)
                ${x                 | /a: '${x': no reference (expected: such as ${number.PhoneNumberId}, or $${ for these two characters)
                ${}                 | /a: '${}': no reference (expected: such as ${number.PhoneNumberId}, or $${ for these two characters)
                """)
    void saysWhereAReferenceLeadsNowhere(String text, String message) {
        assertThatThrownBy(() -> fill(Map.of("a", text)))
                .isInstanceOf(BadReference.class)
                .hasMessage(message);
    }
}
