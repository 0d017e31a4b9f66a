package dev.dialtone.chime.connector;

import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.voice.Credential;
import dev.dialtone.chime.model.voice.DeleteVoiceConnectorTerminationCredentialsRequest;
import dev.dialtone.chime.model.voice.DeleteVoiceConnectorTerminationRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorTerminationHealthRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorTerminationHealthResponse;
import dev.dialtone.chime.model.voice.GetVoiceConnectorTerminationRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorTerminationResponse;
import dev.dialtone.chime.model.voice.ListVoiceConnectorTerminationCredentialsRequest;
import dev.dialtone.chime.model.voice.ListVoiceConnectorTerminationCredentialsResponse;
import dev.dialtone.chime.model.voice.NetworkType;
import dev.dialtone.chime.model.voice.PutVoiceConnectorTerminationCredentialsRequest;
import dev.dialtone.chime.model.voice.PutVoiceConnectorTerminationRequest;
import dev.dialtone.chime.model.voice.PutVoiceConnectorTerminationResponse;
import dev.dialtone.chime.model.voice.StoredVoiceConnector;
import dev.dialtone.chime.model.voice.Termination;
import dev.dialtone.chime.model.voice.VoiceConnectorTerminationOperations;
import dev.dialtone.chime.number.NumberAssociations;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.Names;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What voice connectors let out: to which countries, from which addresses, and for whom. */
final class Terminations implements VoiceConnectorTerminationOperations {

    private static final int MOST_CREDENTIALS = 10;
    private static final int COUNTRY_LETTERS = 2;

    private final ConnectorSettings settings;
    private final NumberAssociations numbers;
    private final Quotas quotas;

    Terminations(ConnectorSettings settings, NumberAssociations numbers, Quotas quotas) {
        this.settings = settings;
        this.numbers = numbers;
        this.quotas = quotas;
    }

    @Override
    public PutVoiceConnectorTerminationResponse putVoiceConnectorTermination(
            PutVoiceConnectorTerminationRequest input, RequestContext context) {
        StoredVoiceConnector connector = settings.require(context, input.voiceConnectorId());
        Termination given = input.termination();
        List<String> regions = Objects.requireNonNullElse(given.callingRegions(), List.of());
        if (regions.isEmpty()) {
            throw ChimeErrors.badRequest("Termination.CallingRegions: empty (expected: at least 1 country)");
        }
        regions.stream().filter(each -> !isCountry(each)).findFirst().ifPresent(each -> {
            throw ChimeErrors.badRequest(
                    "Termination.CallingRegions: " + Excerpt.of(each) + " (expected: two capital letters)");
        });
        List<String> blocks = Objects.requireNonNullElse(given.cidrAllowedList(), List.of());
        boolean isDualStack = connector.networkType().equals(NetworkType.DUAL_STACK);
        blocks.stream()
                .filter(each -> !Cidrs.isAllowed(each, isDualStack))
                .findFirst()
                .ifPresent(each -> {
                    throw ChimeErrors.badRequest("Termination.CidrAllowedList: " + Excerpt.of(each)
                            + " (expected: a block of public addresses, /27 to /32)");
                });
        int cps = cpsLimit(context, given.cpsLimit());
        String defaultNumber = defaultNumber(context, connector, given.defaultPhoneNumber());
        boolean isDisabled = Boolean.TRUE.equals(given.disabled());
        if (isDisabled) {
            EmergencyCalling.requireNone(connector, "termination");
        }
        Termination termination = Termination.builder()
                .cpsLimit(cps)
                .defaultPhoneNumber(defaultNumber)
                .callingRegions(regions)
                .cidrAllowedList(blocks)
                .disabled(isDisabled)
                .build();
        settings.change(context, connector, changed -> changed.termination(termination));
        return PutVoiceConnectorTerminationResponse.builder()
                .termination(termination)
                .build();
    }

    @Override
    public GetVoiceConnectorTerminationResponse getVoiceConnectorTermination(
            GetVoiceConnectorTerminationRequest input, RequestContext context) {
        return GetVoiceConnectorTerminationResponse.builder()
                .termination(settings.show(context, input.voiceConnectorId(), StoredVoiceConnector::termination))
                .build();
    }

    @Override
    public Unit deleteVoiceConnectorTermination(DeleteVoiceConnectorTerminationRequest input, RequestContext context) {
        StoredVoiceConnector connector = settings.require(context, input.voiceConnectorId());
        EmergencyCalling.requireNone(connector, "termination");
        return settings.change(
                context, connector, changed -> changed.termination(null).usernames(List.of()));
    }

    @Override
    public GetVoiceConnectorTerminationHealthResponse getVoiceConnectorTerminationHealth(
            GetVoiceConnectorTerminationHealthRequest input, RequestContext context) {
        return GetVoiceConnectorTerminationHealthResponse.builder()
                .terminationHealth(
                        settings.show(context, input.voiceConnectorId(), StoredVoiceConnector::terminationHealth))
                .build();
    }

    @Override
    public Unit putVoiceConnectorTerminationCredentials(
            PutVoiceConnectorTerminationCredentialsRequest input, RequestContext context) {
        StoredVoiceConnector connector = settings.require(context, input.voiceConnectorId());
        List<Credential> credentials = Objects.requireNonNullElse(input.credentials(), List.of());
        if (credentials.isEmpty()) {
            throw ChimeErrors.badRequest("Credentials: empty (expected: at least 1)");
        } else if (connector.termination() == null) {
            throw ChimeErrors.badRequest("The voice connector has no termination settings");
        }
        Set<String> usernames = new LinkedHashSet<>(connector.usernames());
        for (Credential credential : credentials) {
            if (isEmpty(credential.username()) || isEmpty(credential.password())) {
                throw ChimeErrors.badRequest("Credentials: without a Username or a Password (expected: both)");
            }
            usernames.add(Objects.requireNonNull(credential.username()));
        }
        if (usernames.size() > MOST_CREDENTIALS) {
            throw ChimeErrors.badRequest(
                    "Credentials: " + usernames.size() + " in all (expected: at most " + MOST_CREDENTIALS + ")");
        }
        return settings.change(context, connector, changed -> changed.usernames(List.copyOf(usernames)));
    }

    @Override
    public ListVoiceConnectorTerminationCredentialsResponse listVoiceConnectorTerminationCredentials(
            ListVoiceConnectorTerminationCredentialsRequest input, RequestContext context) {
        return ListVoiceConnectorTerminationCredentialsResponse.builder()
                .usernames(settings.show(context, input.voiceConnectorId(), StoredVoiceConnector::usernames))
                .build();
    }

    @Override
    public Unit deleteVoiceConnectorTerminationCredentials(
            DeleteVoiceConnectorTerminationCredentialsRequest input, RequestContext context) {
        StoredVoiceConnector connector = settings.require(context, input.voiceConnectorId());
        Set<String> usernames = new LinkedHashSet<>(connector.usernames());
        input.usernames().forEach(usernames::remove);
        return settings.change(context, connector, changed -> changed.usernames(List.copyOf(usernames)));
    }

    private int cpsLimit(RequestContext context, @Nullable Integer given) {
        int cps = Objects.requireNonNullElse(given, 1);
        int most = quotas.limit(context.scope(), ServiceQuotas.CPS_PER_VOICE_CONNECTOR);
        if (cps > most) {
            throw ChimeErrors.badRequest("Termination.CpsLimit: " + cps + " (expected: at most " + most + ")");
        }
        return cps;
    }

    private @Nullable String defaultNumber(
            RequestContext context, StoredVoiceConnector connector, @Nullable String given) {
        if (given == null) {
            return null;
        }
        String e164 = Names.e164(given);
        boolean isOfConnector = numbers.has(
                Scope.ofAllRegions(context.account()),
                PhoneNumberAssociationName.VOICE_CONNECTOR_ID,
                connector.voiceConnectorId(),
                e164);
        if (!isOfConnector) {
            throw ChimeErrors.badRequest(
                    "Termination.DefaultPhoneNumber: not of the voice connector (expected: one of its numbers)");
        }
        return e164;
    }

    private static boolean isCountry(String text) {
        return text.length() == COUNTRY_LETTERS && text.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
