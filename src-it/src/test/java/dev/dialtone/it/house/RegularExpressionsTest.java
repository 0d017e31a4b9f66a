package dev.dialtone.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The JDK's regular expressions go back, and may take very long or very deep for what a client sends. Who uses them says
 * here why his do not; everybody else uses {@code core.pattern}.
 */
class RegularExpressionsTest {

    private static final String CLASS = "a repeat of one class that nothing follows";
    private static final String SHORT = "of bounded length: no repeat without end";
    private static final String OURS = "of what Dialtone itself, or who starts it, has written";

    private static final Map<String, String> USERS = Map.ofEntries(
            Map.entry("dev.dialtone.cli.Arguments", "split at one character"),
            Map.entry("dev.dialtone.cli.AwsProfile", "of what the caller's own files say: blanks that nothing follows"),
            Map.entry("dev.dialtone.cli.Span", SHORT),
            Map.entry("dev.dialtone.telephony.numbers.NumberCatalog", SHORT),
            Map.entry("dev.dialtone.telephony.numbers.Cities", "one class, " + CLASS + ", and words"),
            Map.entry("dev.dialtone.telephony.numbers.PlanData", OURS),
            Map.entry("dev.dialtone.core.resource.Arn", "split at one character"),
            Map.entry("dev.dialtone.core.signature.CanonicalRequest", "split at one character"),
            Map.entry("dev.dialtone.core.signature.CredentialScope", "split at one character"),
            Map.entry("dev.dialtone.core.signature.Credentials", "split at one character"),
            Map.entry("dev.dialtone.core.signature.SignatureV4", "split at one character"),
            Map.entry("dev.dialtone.persistence.ChangeLog", OURS),
            Map.entry("dev.dialtone.persistence.WrittenSchemas", "split at one character"),
            Map.entry("dev.dialtone.server.LocalStackVariables", OURS),
            Map.entry("dev.dialtone.server.ServiceVariables", OURS),
            Map.entry("dev.dialtone.server.TrustSettings", OURS),
            Map.entry("dev.dialtone.server.tls.Der", OURS),
            Map.entry("dev.dialtone.testcontainers.AccessKey", OURS),
            Map.entry("dev.dialtone.server.SettingsReader", OURS),
            Map.entry("dev.dialtone.connect.contact.ContactRules", CLASS),
            Map.entry("dev.dialtone.connect.lambda.LambdaFunctions", "of ARNs, which have 140 characters at most"),
            Map.entry("dev.dialtone.connect.language.Action", "split at one character"),
            Map.entry("dev.dialtone.connect.language.Conditions", SHORT),
            Map.entry("dev.dialtone.connect.language.FlowValidator", "one class"),
            Map.entry("dev.dialtone.connect.language.ResourceId", SHORT),
            Map.entry(
                    "dev.dialtone.connect.language.ValueKinds",
                    "repeats of a class, each followed by what is not in it, or the last"),
            Map.entry("dev.dialtone.connect.resource.ResourceKit", SHORT),
            Map.entry("dev.dialtone.smsvoice.resource.Filter", SHORT),
            Map.entry("dev.dialtone.smsvoice.delivery.InboundKeywords", CLASS),
            Map.entry(
                    "dev.dialtone.smsvoice.delivery.InboundPayloads",
                    "repeats of a class, each followed by what is not in it"),
            Map.entry("dev.dialtone.smsvoice.notify.NotifyTemplateCatalogue", OURS),
            Map.entry("dev.dialtone.smsvoice.origination.NumberPreference", SHORT),
            Map.entry("dev.dialtone.smsvoice.origination.Offers", OURS),
            Map.entry("dev.dialtone.smsvoice.origination.OriginationIdentities", "one class"),
            Map.entry("dev.dialtone.smsvoice.configuration.ProtectOverrideFilters", SHORT),
            Map.entry("dev.dialtone.smsvoice.registration.FieldRule", OURS),
            Map.entry("dev.dialtone.smsvoice.registration.RegistrationFormReader", OURS),
            Map.entry("dev.dialtone.smsvoice.registration.RegistrationTypes", OURS),
            Map.entry("dev.dialtone.smsvoice.sending.SsmlReading", CLASS),
            Map.entry(
                    "dev.dialtone.smsvoice.origination.TwoWay",
                    "repeats of a class, each followed by what is not in it"),
            Map.entry("dev.dialtone.sinks.Address", OURS),
            Map.entry("dev.dialtone.sinks.Arn", "split at one character"),
            Map.entry("dev.dialtone.sinks.Signature", "repeats of a space that nothing follows"));

    private static final Set<String> METHODS = Set.of("matches", "replaceAll", "replaceFirst", "split");

    @Test
    void areUsedOnlyWhereTheyAreShortOrPlain() {
        Set<String> users = new TreeSet<>();
        for (JavaClass each : House.Running.CLASSES) {
            boolean uses = each.getDirectDependenciesFromSelf().stream()
                            .anyMatch(dependency ->
                                    dependency.getTargetClass().getPackageName().equals("java.util.regex"))
                    || each.getMethodCallsFromSelf().stream().anyMatch(RegularExpressionsTest::isOfString);
            if (uses) {
                users.add(each.getName().replaceFirst("\\$.*", ""));
            }
        }
        assertThat(users).containsExactlyInAnyOrderElementsOf(USERS.keySet());
    }

    private static boolean isOfString(JavaMethodCall call) {
        return call.getTargetOwner().getFullName().equals("java.lang.String")
                && METHODS.contains(call.getTarget().getName());
    }
}
