package dev.dialtone.smsvoice.notify;

import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.smsvoice.model.NotifyConfiguration;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.resource.ResourceKit;
import java.util.List;

/** What this room keeps: its own classes change it, others look at it. */
public final class NotifyStores {
    /** By id. */
    final ResourceKind<NotifyConfiguration> notifyConfigurations;

    /** The stores of one service. */
    public NotifyStores(ResourceKit kit) {
        this.notifyConfigurations = kit.kind(
                ResourceType.NOTIFY_CONFIGURATION,
                kit.stores().perRegion("sms-voice/notify-configurations", () -> NotifyConfiguration.SCHEMA),
                NotifyConfiguration::notifyConfigurationId,
                NotifyConfiguration::notifyConfigurationArn,
                configurations -> configurations
                        .transitions(List.of(NotifyReviews.REVIEW))
                        .begins(NotifyReviews.REVIEW));
    }

    /** Notify configurations, by id. */
    public ResourceLookup<NotifyConfiguration> notifyConfigurations() {
        return notifyConfigurations;
    }
}
