package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreatePoolResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.OriginationIdentityMetadata;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PoolStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Tag;

/** The calls of Terraform's aws_pinpointsmsvoicev2_pool, from plan to destruction. */
@ExtendWith(DialtoneServer.class)
class TerraformPoolTest {

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "a pool with two numbers and a sender ID: the first in CreatePool, the others associated, and polled")
    void appliesChangesAndDestroys(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String first = origins.number();
        String second = origins.number();
        String senderId = origins.senderId("EXAMPLE", "GB");

        CreatePoolResponse created =
                sms.createPool(create -> OriginationFixture.from(create, origins.arn("phone-number/" + first))
                        .isoCountryCode("CA")
                        .clientToken("terraform-1")
                        .tags(Tag.builder().key("a").value("1").build()));
        String id = created.poolId();
        assertThat(origins.poolStatus(id)).isEqualTo(PoolStatus.CREATING);
        origins.settle();
        assertThat(origins.poolStatus(id)).isEqualTo(PoolStatus.ACTIVE);
        sms.updatePool(update -> update.poolId(id).sharedRoutesEnabled(false).optOutListName("Default"));
        sms.associateOriginationIdentity(
                associate -> associate.poolId(id).originationIdentity(origins.arn("phone-number/" + second)));
        sms.associateOriginationIdentity(
                associate -> associate.poolId(id).originationIdentity(senderId).isoCountryCode("GB"));
        origins.settle();
        assertThat(read(sms, created))
                .containsExactly(origins.arn("phone-number/" + first), origins.arn("phone-number/" + second), senderId);

        sms.updatePool(update -> update.poolId(id).deletionProtectionEnabled(true));
        assertThat(origins.poolStatus(id)).isEqualTo(PoolStatus.ACTIVE);
        sms.disassociateOriginationIdentity(
                disassociate -> disassociate.poolId(id).originationIdentity(origins.arn("phone-number/" + first)));
        origins.settle();
        changeTags(sms, created.poolArn());
        assertThat(read(sms, created)).containsExactly(origins.arn("phone-number/" + second), senderId);

        sms.updatePool(update -> update.poolId(id).deletionProtectionEnabled(false));
        assertThat(sms.deletePool(delete -> delete.poolId(id)).status()).isEqualTo(PoolStatus.DELETING);
        assertThat(origins.poolStatus(id)).isEqualTo(PoolStatus.DELETING);
        origins.settle();
        Errors.notFound(() -> origins.poolStatus(id), "pool", id);
        sms.releaseSenderId(release -> release.senderId("EXAMPLE").isoCountryCode("GB"));
        sms.releasePhoneNumber(release -> release.phoneNumberId(first));
        sms.releasePhoneNumber(release -> release.phoneNumberId(second));
    }

    /** The ARNs of its identities. */
    private static List<String> read(PinpointSmsVoiceV2Client sms, CreatePoolResponse pool) {
        assertThat(sms.describePools(describe -> describe.poolIds(pool.poolId()))
                        .pools()
                        .get(0)
                        .poolArn())
                .isEqualTo(pool.poolArn());
        assertThat(sms.listTagsForResource(list -> list.resourceArn(pool.poolArn()))
                        .tags())
                .hasSize(1);
        return sms
                .listPoolOriginationIdentitiesPaginator(list -> list.poolId(pool.poolId()))
                .originationIdentities()
                .stream()
                .map(OriginationIdentityMetadata::originationIdentityArn)
                .toList();
    }

    /** What the provider does to the tags of any resource. */
    private static void changeTags(PinpointSmsVoiceV2Client sms, String arn) {
        sms.tagResource(add ->
                add.resourceArn(arn).tags(Tag.builder().key("b").value("2").build()));
        sms.untagResource(remove -> remove.resourceArn(arn).tagKeys("a"));
        assertThat(sms.listTagsForResource(list -> list.resourceArn(arn)).tags())
                .containsExactly(Tag.builder().key("b").value("2").build());
    }
}
