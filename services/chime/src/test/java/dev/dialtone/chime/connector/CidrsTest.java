package dev.dialtone.chime.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Blocks of addresses. */
@Evidence(
        value = Source.AWS_DOCS,
        detail = "administrator guide: public blocks of /27 to /32; those of IPv6 are guessed")
class CidrsTest {

    @Test
    void allowsPublicBlocks() {
        assertThat(List.of(
                        "203.0.113.0/27",
                        "50.35.78.96/31",
                        "8.8.8.8/32",
                        "172.15.0.0/30",
                        "172.32.0.0/30",
                        "100.63.0.0/28",
                        "223.255.255.255/32"))
                .allMatch(block -> Cidrs.isAllowed(block, false));
    }

    @Test
    void allowsNoOthers() {
        assertThat(List.of(
                        "",
                        "/",
                        "/32",
                        "203.0.113.0",
                        "203.0.113.0/",
                        "203.0.113.0/26",
                        "203.0.113.0/33",
                        "203.0.113.0/0032",
                        "203.0.113.0/3a",
                        "203.0.113/32",
                        "203.0.113.0.1/32",
                        "203.0.113.-1/32",
                        "203.0.113.256/32",
                        "10.0.0.1/32",
                        "172.16.0.1/32",
                        "172.31.0.1/32",
                        "192.168.0.1/32",
                        "169.254.0.1/32",
                        "100.64.0.1/32",
                        "127.0.0.1/32",
                        "0.0.0.0/32",
                        "224.0.0.1/32",
                        "2001:db8::/64",
                        "1".repeat(100) + "/32"))
                .noneMatch(block -> Cidrs.isAllowed(block, false));
    }

    @Test
    void allowsIpv6WhereTheNetworkHasIt() {
        assertThat(Cidrs.isAllowed("2001:db8::/64", true)).isTrue();
        assertThat(Cidrs.isAllowed("203.0.113.0/27", true)).isTrue();
        assertThat(Cidrs.isAllowed("2001:db8::/129", true)).isFalse();
        assertThat(Cidrs.isAllowed("2001:dg8::/64", true)).isFalse();
        assertThat(Cidrs.isAllowed(":/64", true)).isFalse();
    }
}
