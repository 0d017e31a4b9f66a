package dev.dialtone.chime.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import org.junit.jupiter.api.Test;

@Evidence(
        value = Source.GUESS,
        detail = "How AWS takes an address apart is not public; this is as letters are addressed")
class AddressPartsTest {

    @Test
    void takesStreetsApart() {
        assertThat(Street.parse("N Main St")).isEqualTo(new Street("N", "MAIN", "ST", null));
        assertThat(Street.parse("Fifth Avenue  Northwest")).isEqualTo(new Street(null, "FIFTH", "AVE", "NW"));
        assertThat(Street.parse("Broadway")).isEqualTo(new Street(null, "BROADWAY", null, null));
        assertThat(Street.parse("North Street")).isEqualTo(new Street(null, "NORTH", "ST", null));
        assertThat(Street.parse("Avenue")).isEqualTo(new Street(null, "AVENUE", null, null));
        assertThat(Street.parse("Main St., S.").toString()).isEqualTo("MAIN ST S");
        assertThat(Street.parse(" , ").name()).isEmpty();
    }

    @Test
    void readsPostalCodes() {
        assertThat(PostalCode.parse("98101")).contains(new PostalCode("98101", null));
        assertThat(PostalCode.parse(" 98101-1234 ")).contains(new PostalCode("98101", "1234"));
        assertThat(PostalCode.parse("981011234").orElseThrow().toString()).isEqualTo("98101-1234");
        for (String wrong : new String[] {"", "9810", "98101-", "98101-12", "9810a", "٩٨١٠١"}) {
            assertThat(PostalCode.parse(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void knowsTheStatesOfAZone() {
        assertThat(PostalZones.states("98101")).contains("WA").doesNotContain("NY");
        assertThat(PostalZones.states("00901")).contains("PR");
    }
}
