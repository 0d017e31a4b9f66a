package dev.dialtone.chime.sip;

import dev.dialtone.chime.model.voice.StoredSipMediaApplication;
import dev.dialtone.chime.model.voice.StoredSipRule;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.tag.TagStores;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.StoreRegistry;

/** What this room keeps: its own classes change it, others look at it. */
public final class SipStores {
    /** By id; counted by region. The account's in every region, since rules name applications of any. */
    final ResourceKind<StoredSipMediaApplication> applications;
    /** By id; counted by trigger. The account's in every region. */
    final ResourceKind<StoredSipRule> rules;

    /** The stores of one program. */
    public SipStores(StoreRegistry stores, TagStores tags) {
        this.applications = ResourceKind.of(
                        stores.<StoredSipMediaApplication>perAccount(
                                        "chime/sip-media-applications", () -> StoredSipMediaApplication.SCHEMA)
                                .byGroup(StoredSipMediaApplication::awsRegion),
                        StoredSipMediaApplication::sipMediaApplicationId,
                        (id, named) -> ChimeErrors.notFound())
                .arns("chime", "sma", StoredSipMediaApplication::sipMediaApplicationArn)
                .tags(tags.tags())
                .build();
        this.rules = ResourceKind.of(
                        stores.<StoredSipRule>perAccount("chime/sip-rules", () -> StoredSipRule.SCHEMA)
                                .byGroup(rule -> trigger(rule.triggerType().value(), rule.triggerValue())),
                        StoredSipRule::sipRuleId,
                        (id, named) -> ChimeErrors.notFound())
                .build();
    }

    /** The group of the rules with a trigger. */
    static String trigger(String type, String value) {
        return type + " " + value;
    }

    /** SIP media applications, by id. */
    public ResourceLookup<StoredSipMediaApplication> applications() {
        return applications;
    }

    /** SIP rules, by id. */
    public ResourceLookup<StoredSipRule> rules() {
        return rules;
    }
}
