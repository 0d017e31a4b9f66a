package dev.dialtone.smsvoice.rcs;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.message.Carriers;
import dev.dialtone.smsvoice.model.CarrierStatus;
import dev.dialtone.smsvoice.model.CarrierStatusInformation;
import dev.dialtone.smsvoice.model.CountryLaunchStatus;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.RcsCountryLaunch;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RegistrationFieldValueInformation;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.SupportedAssociation;
import dev.dialtone.smsvoice.model.TestingAgentStatus;
import dev.dialtone.smsvoice.origination.KeywordSets;
import dev.dialtone.smsvoice.registration.Registrable;
import dev.dialtone.smsvoice.registration.RegistrationForms;
import dev.dialtone.smsvoice.registration.RegistrationLifecycle;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Reason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What registrations have to do with RCS agents: that of a test gives an agent its testing agent, each of the others
 * launches it in a country. An agent has one of each type.
 */
final class RcsAgentAssociation implements Registrable {
    /** The fields that have to say what the agent's keywords answer. */
    private static final Map<String, String> RESPONSES =
            Map.of("complianceKeywords.helpResponse", "HELP", "complianceKeywords.stopResponse", "STOP");

    private final RcsStores stores;
    private final RegistrationForms forms;
    private final RcsLaunches launches;
    private final KeywordSets keywords;

    RcsAgentAssociation(RcsStores stores, RegistrationForms forms, RcsLaunches launches, KeywordSets keywords) {
        this.stores = stores;
        this.forms = forms;
        this.launches = launches;
        this.keywords = keywords;
    }

    @Override
    public ResourceType type() {
        return ResourceType.RCS_AGENT;
    }

    @Override
    public Optional<RegistrationAssociationMetadata> find(RequestContext context, String id) {
        return stores.rcsAgents
                .use(context.scope(), id)
                .map(agent -> RegistrationAssociationMetadata.builder()
                        .resourceArn(agent.rcsAgentArn())
                        .resourceId(agent.rcsAgentId())
                        .resourceType("RCS_AGENT")
                        .build());
    }

    @Override
    public void refuseUnlessFree(Scope scope, String id, Registration registration) {
        String country = country(registration);
        if (country == null) {
            launches.refuseSecondTest(scope, id);
        } else {
            launches.refuseSecondLaunch(scope, id, country);
        }
    }

    @Override
    public void associated(Scope scope, String id, Registration registration) {
        String country = country(registration);
        if (country == null) {
            launches.beginTest(scope, id, registration.registrationId());
        } else {
            launches.launch(scope, id, launch(registration, country));
        }
    }

    /** Responses that differ from those of the agent's keywords do not pass, says the guide on launches; without any it does. */
    @Override
    public List<Reason> objections(Scope scope, String id, Registration registration, RegistrationVersion submitted) {
        RcsAgent agent = stores.rcsAgents.find(scope, id).orElse(null);
        if (agent == null) {
            return List.of();
        }
        String owner = agent.poolId() == null ? id : agent.poolId();
        return submitted.fieldValues().stream()
                .filter(value -> isAnotherResponse(scope, owner, value))
                .map(value -> new Reason("INVALID_FIELD_VALUE", null, value.fieldPath()))
                .toList();
    }

    private boolean isAnotherResponse(Scope scope, String owner, RegistrationFieldValueInformation value) {
        String keyword = RESPONSES.get(value.fieldPath());
        return keyword != null
                && keywords.find(scope, owner, keyword)
                        .filter(stored -> stored.keywordMessage().equals(value.textValue()))
                        .isEmpty();
    }

    @Override
    public void moved(Scope scope, String id, Registration registration) {
        if (!stores.rcsAgents.exists(scope, id)) {
            return;
        }
        String country = country(registration);
        if (country == null) {
            launches.test(scope, id, testStatus(registration));
        } else {
            launches.launch(scope, id, launch(registration, country));
        }
    }

    @Override
    public void disassociated(Scope scope, String id, Registration registration) {
        if (!stores.rcsAgents.exists(scope, id)) {
            return;
        }
        String country = country(registration);
        if (country == null) {
            launches.endTest(scope, id);
        } else {
            launches.endLaunch(scope, id, country);
        }
    }

    /** Where registrations of the type launch an agent; null for those of the test. */
    private @Nullable String country(Registration registration) {
        return forms.of(registration.registrationType()).associations().stream()
                .map(SupportedAssociation::isoCountryCode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The carriers of a country, of which Dialtone knows one at most, decide as the registration is decided. */
    private static RcsCountryLaunch launch(Registration registration, String country) {
        CountryLaunchStatus status = launchStatus(registration);
        List<CarrierStatusInformation> carriers = status.equals(CountryLaunchStatus.CREATED)
                ? List.of()
                : Carriers.of(country).stream()
                        .map(network -> CarrierStatusInformation.builder()
                                .carrierName(network.carrier())
                                .status(CarrierStatus.of(status.value()))
                                .build())
                        .toList();
        return RcsCountryLaunch.builder()
                .isoCountryCode(country)
                .status(status)
                .registrationId(registration.registrationId())
                .carrierStatus(carriers)
                .build();
    }

    private static CountryLaunchStatus launchStatus(Registration registration) {
        if (registration.registrationStatus().equals(RegistrationStatus.CREATED)) {
            return CountryLaunchStatus.CREATED;
        } else if (RegistrationLifecycle.isUnderReview(registration)) {
            return CountryLaunchStatus.PENDING;
        }
        return registration.registrationStatus().equals(RegistrationStatus.COMPLETE)
                ? CountryLaunchStatus.ACTIVE
                : CountryLaunchStatus.REJECTED;
    }

    /** A testing agent is not rejected, it waits for a registration that is put right. */
    private static TestingAgentStatus testStatus(Registration registration) {
        CountryLaunchStatus status = launchStatus(registration);
        return status.equals(CountryLaunchStatus.REJECTED)
                ? TestingAgentStatus.CREATED
                : TestingAgentStatus.of(status.value());
    }
}
