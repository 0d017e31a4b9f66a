package dev.dialtone.server;

import dev.dialtone.core.limit.QuotaLevel;
import dev.dialtone.core.resource.Quota;
import java.util.List;

/** The text of docs/quotas.md: every quota, and where it is from. */
final class QuotasPage {

    private QuotasPage() {}

    static String of(List<Quota> quotas) {
        StringBuilder text = new StringBuilder("""
                # Quotas

                Written from the quotas.txt of each service; a test finds it when it is out of date. To write all such pages anew:

                    ./mvnw -q test -Pdocs

                What AWS raises on request is high by default, as if it had been raised. `--quotas aws` (`DIALTONE_QUOTAS=aws`) gives every
                account those of a new one, and `PUT /_dialtone/account` with `{"quotaLevel": "AWS"}` gives them to one account; with
                `{"quotas": {"POOLS_PER_ACCOUNT": 3}}` it sets single ones. What AWS never raises always holds, and can be set lower only.

                """);
        table(text.append("## Raised on request\n\n"), quotas, true);
        table(text.append("\n## Never raised\n\n"), quotas, false);
        return text.toString();
    }

    private static void table(StringBuilder text, List<Quota> quotas, boolean raised) {
        text.append("| quota | new account |")
                .append(raised ? " by default |" : "")
                .append(" source |\n|---|---|")
                .append(raised ? "---|" : "")
                .append("---|\n");
        quotas.stream()
                .filter(quota -> quota.raised() == raised)
                .forEach(quota -> text.append("| ")
                        .append(quota.name())
                        .append(" | ")
                        .append(quota.newAccount())
                        .append(" | ")
                        .append(raised ? "%,d | ".formatted(quota.at(QuotaLevel.HIGH)) : "")
                        .append(quota.source())
                        .append(" |\n"));
    }
}
