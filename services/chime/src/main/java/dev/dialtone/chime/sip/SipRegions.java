package dev.dialtone.chime.sip;

import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.shape.Excerpt;
import java.util.List;

/** The regions that SIP media applications can be in; the contract leaves them open. */
final class SipRegions {

    private static final List<String> NAMES = List.of(
            "us-east-1",
            "us-west-2",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-southeast-1",
            "ap-southeast-2",
            "ca-central-1",
            "eu-central-1",
            "eu-west-1",
            "eu-west-2");

    private SipRegions() {}

    /** Refuses what is none. */
    static void require(String region) {
        if (!NAMES.contains(region)) {
            throw ChimeErrors.badRequest(
                    "AwsRegion: " + Excerpt.of(region) + " (expected: one of " + String.join(", ", NAMES) + ")");
        }
    }
}
