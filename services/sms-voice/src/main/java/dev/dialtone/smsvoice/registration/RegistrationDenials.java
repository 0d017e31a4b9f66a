package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.fault.Ending;
import dev.dialtone.smsvoice.model.RegistrationDeniedReasonInformation;
import dev.dialtone.smsvoice.model.RegistrationFieldValueInformation;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Decision;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Reason;
import dev.dialtone.telephony.registrations.StandingDecision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes why a version was denied into the version and its fields. A field that has no value has nothing to show a reason at: the
 * version's reason names it.
 */
final class RegistrationDenials {
    private RegistrationDenials() {}

    /** The denial that a fault asks for. Its reason is a name that AWS has, as BRAND_UNVERIFIED, or what is wrong in words. */
    static StandingDecision asked(Ending ending) {
        Decision decision = ending.status().equals("DENIED") ? Decision.DENY : Decision.REQUIRE_UPDATES;
        String reason = ending.reason();
        if (reason == null) {
            return new StandingDecision(decision, List.of());
        }
        boolean isName = reason.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
        return new StandingDecision(
                decision,
                List.of(
                        isName
                                ? new Reason(reason, null, null)
                                : new Reason(DenialReason.INVALID_FIELD_VALUE, reason, null)));
    }

    /** The version with the reasons, one for each name; without any it is as it was. */
    static RegistrationVersion explained(RegistrationVersion version, List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return version;
        }
        Map<String, List<Reason>> byName = new LinkedHashMap<>();
        reasons.forEach(reason -> byName.computeIfAbsent(reason.reason(), name -> new ArrayList<>())
                .add(reason));
        return version.toBuilder()
                .deniedReasons(byName.entrySet().stream()
                        .map(reason -> RegistrationDeniedReasonInformation.builder()
                                .reason(reason.getKey())
                                .shortDescription(title(reason.getKey()))
                                .longDescription(longDescription(reason.getKey(), reason.getValue()))
                                .build())
                        .toList())
                .fieldValues(version.fieldValues().stream()
                        .map(value -> explained(value, reasons))
                        .toList())
                .build();
    }

    /** The version with what AWS's own review says about it and its fields, which the carriers' does not. */
    static RegistrationVersion withFeedback(RegistrationVersion version, List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return version;
        }
        return version.toBuilder()
                .feedback(reasons.stream().map(RegistrationDenials::sentence).collect(Collectors.joining("\n")))
                .fieldValues(version.fieldValues().stream()
                        .map(value -> about(value, reasons)
                                .map(reason -> value.toBuilder()
                                        .feedback(sentence(reason))
                                        .build())
                                .orElse(value))
                        .toList())
                .build();
    }

    /** Whether one of the reasons of a denied version is said to allow no new one. */
    static boolean isFinal(RegistrationVersion version) {
        return version.deniedReasons() != null
                && version.deniedReasons().stream().anyMatch(reason -> DenialReason.isFinal(reason.reason()));
    }

    private static RegistrationFieldValueInformation explained(
            RegistrationFieldValueInformation value, List<Reason> reasons) {
        return about(value, reasons)
                .map(reason ->
                        value.toBuilder().deniedReason(title(reason.reason())).build())
                .orElse(value);
    }

    private static Optional<Reason> about(RegistrationFieldValueInformation value, List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> value.fieldPath().equals(reason.fieldPath()))
                .findFirst();
    }

    /** AWS's title; of a reason that AWS does not document, its name. */
    private static String title(String name) {
        return DenialReason.find(name).map(DenialReason::title).orElse(name);
    }

    /** What is wrong, in the words of who says so or AWS's; else the title. */
    private static String sentence(Reason reason) {
        return Objects.requireNonNullElseGet(
                reason.description(),
                () -> DenialReason.find(reason.reason())
                        .map(DenialReason::sentence)
                        .orElse(reason.reason()));
    }

    /** What is wrong, and the fields where; absent when nobody has more to say than the title. */
    private static @Nullable String longDescription(String name, List<Reason> reasons) {
        String descriptions = reasons.stream()
                .map(Reason::description)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        String sentence = descriptions.isEmpty()
                ? DenialReason.find(name).map(DenialReason::sentence).orElse("")
                : descriptions;
        String fields =
                reasons.stream().map(Reason::fieldPath).filter(Objects::nonNull).collect(Collectors.joining(", "));
        String all = fields.isEmpty() ? sentence : (ended(sentence) + " Fields: " + fields + ".").trim();
        return all.isEmpty() ? null : all;
    }

    private static String ended(String sentence) {
        return sentence.isEmpty() || sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
