package dev.dialtone.chime.proxy;

import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.voice.CreateProxySessionRequest;
import dev.dialtone.chime.model.voice.GeoMatchLevel;
import dev.dialtone.chime.model.voice.GeoMatchParams;
import dev.dialtone.chime.model.voice.NumberSelectionBehavior;
import dev.dialtone.chime.model.voice.Proxy;
import dev.dialtone.chime.model.voice.StoredProxySession;
import dev.dialtone.chime.model.voice.StoredVoiceConnector;
import dev.dialtone.chime.number.NumberAssociations;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Picks the number of a voice connector that the two of a session call. */
final class ProxyNumbers {

    private final ProxyStores stores;
    private final NumberAssociations numbers;

    ProxyNumbers(ProxyStores stores, NumberAssociations numbers) {
        this.stores = stores;
        this.numbers = numbers;
    }

    /**
     * The first number that fits; of those that the same two had before, the sticky choice is one, the other choice none, where
     * there are others.
     *
     * @param participants in E.164, sorted
     */
    String pick(
            Scope scope,
            StoredVoiceConnector connector,
            Proxy proxy,
            CreateProxySessionRequest input,
            List<String> participants) {
        Set<String> before = stores.sessions(connector.voiceConnectorArn()).stream(scope)
                .filter(session -> people(session).equals(participants))
                .flatMap(session -> session.participants().stream())
                .map(participant -> Objects.requireNonNullElse(participant.proxyPhoneNumber(), ""))
                .collect(Collectors.toSet());
        boolean isSticky = !Objects.equals(input.numberSelectionBehavior(), NumberSelectionBehavior.AVOID_STICKY);
        return first(scope, connector, proxy, input, e164 -> before.contains(e164) == isSticky)
                .or(() -> first(scope, connector, proxy, input, e164 -> true))
                .orElseThrow(
                        () -> ChimeErrors.badRequest(
                                "The voice connector has no phone number that fits the countries of its proxy and the request"));
    }

    private Optional<String> first(
            Scope scope,
            StoredVoiceConnector connector,
            Proxy proxy,
            CreateProxySessionRequest input,
            Predicate<String> choice) {
        return numbers.of(scope, PhoneNumberAssociationName.VOICE_CONNECTOR_ID, connector.voiceConnectorId())
                .filter(number -> fits(number, proxy, input))
                .map(StoredPhoneNumber::e164PhoneNumber)
                .filter(choice)
                .findFirst();
    }

    private static boolean fits(StoredPhoneNumber number, Proxy proxy, CreateProxySessionRequest input) {
        GeoMatchParams wanted = input.geoMatchParams();
        boolean isOfPool = Objects.requireNonNullElse(proxy.phoneNumberCountries(), List.of())
                .contains(number.country());
        boolean isOfCountry =
                wanted == null || wanted.country().isEmpty() || wanted.country().equals(number.country());
        boolean isOfArea = wanted == null
                || !Objects.equals(input.geoMatchLevel(), GeoMatchLevel.AREA_CODE)
                || number.e164PhoneNumber().startsWith("+1" + wanted.areaCode());
        return isOfPool && isOfCountry && isOfArea;
    }

    /** The numbers of the two, in E.164 and sorted. */
    static List<String> people(StoredProxySession session) {
        return session.participants().stream()
                .map(participant -> Objects.requireNonNullElse(participant.phoneNumber(), ""))
                .toList();
    }
}
