package dev.dialtone.client;

import dev.dialtone.client.model.BrandDecision;
import dev.dialtone.client.model.ReviewedConfiguration;

/**
 * Decides in the place of AWS about the display names of Notify configurations, whatever was decided before. Ids are looked up in the
 * region of {@link Dialtone#inRegion}, else in the server's default.
 */
public final class NotifyConfigurations {

    private final ControlApi api;

    NotifyConfigurations(ControlApi api) {
        this.api = api;
    }

    /** Accepts the name. */
    public ReviewedConfiguration approve(String id) {
        return api.reviewNotifyConfiguration(input -> input.id(id).decision(BrandDecision.APPROVE));
    }

    /** Asks for a proof of who it is. */
    public ReviewedConfiguration requireVerification(String id) {
        return api.reviewNotifyConfiguration(input -> input.id(id).decision(BrandDecision.REQUIRE_VERIFICATION));
    }

    /** Rejects the name, in words of Dialtone's own. */
    public ReviewedConfiguration reject(String id) {
        return api.reviewNotifyConfiguration(input -> input.id(id).decision(BrandDecision.REJECT));
    }

    /** Rejects the name, for this reason. */
    public ReviewedConfiguration reject(String id, String reason) {
        return api.reviewNotifyConfiguration(
                input -> input.id(id).decision(BrandDecision.REJECT).reason(reason));
    }
}
