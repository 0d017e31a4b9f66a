package dev.dialtone.otherservices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import org.junit.jupiter.api.Test;

@Evidence(value = Source.MODEL, detail = "AWS's service models, as botocore has them")
final class ServiceTableTest {

    @Test
    void everyLineIsAServiceWithANameOfItsOwn() {
        assertThat(ServiceTable.services())
                .hasSizeGreaterThan(400)
                .allSatisfy(service -> {
                    assertThat(service.name()).matches("[a-z0-9-]+");
                    assertThat(service.signingName()).isNotBlank();
                    assertThat(service.endpointPrefix()).isNotBlank();
                    assertThat(service.publicName()).isNotBlank();
                })
                .extracting(AwsService::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyFormSaysItsVersionWhichTheNamespaceHas() {
        assertThat(ServiceTable.services())
                .filteredOn(
                        service -> service.protocol() == WireProtocol.QUERY || service.protocol() == WireProtocol.EC2)
                .hasSizeGreaterThan(15)
                .allSatisfy(service -> assertThat(service.version()).matches("\\d{4}-\\d{2}-\\d{2}"));
    }

    @Test
    void everyJsonServiceHasATarget() {
        assertThat(ServiceTable.services())
                .filteredOn(service -> service.protocol() == WireProtocol.JSON_1_0
                        || service.protocol() == WireProtocol.JSON_1_1
                        || service.protocol() == WireProtocol.CBOR)
                .hasSizeGreaterThan(140)
                .noneMatch(service -> service.target().isEmpty());
    }

    @Test
    void everyHintIsOfAServiceInTheTable() {
        assertThat(Hints.lines())
                .isNotEmpty()
                .allSatisfy(cells -> assertThat(cells).hasSize(3))
                .allSatisfy(cells -> assertThat(ServiceTable.services())
                        .extracting(AwsService::sdkId)
                        .contains(cells.get(0)));
    }
}
