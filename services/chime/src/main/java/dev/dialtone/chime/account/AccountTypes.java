package dev.dialtone.chime.account;

import dev.dialtone.chime.model.chime.AccountType;
import dev.dialtone.chime.model.chime.License;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.ResourceLookup;
import java.util.Set;

/** What Chime accounts can do is decided by their type. */
public final class AccountTypes {

    private static final String ID_FIELD = "AccountId";
    /** Those whose users come from a directory, which groups sign in by. */
    private static final Set<AccountType> WITH_GROUPS =
            Set.of(AccountType.ENTERPRISE_DIRECTORY, AccountType.ENTERPRISE_OIDC);

    private AccountTypes() {}

    /** Whether groups can be given the right to sign in. */
    static boolean hasGroups(AccountType type) {
        return WITH_GROUPS.contains(type);
    }

    /** The Chime account of an id, of whatever type; else not found. */
    public static StoredAccount require(
            ResourceLookup<StoredAccount> accounts, RequestContext context, String accountId) {
        return accounts.require(context, accountId, ID_FIELD);
    }

    /** The Chime account of an id, which has rooms, bots and what belongs to them; else not found, or forbidden. */
    public static StoredAccount requireEnterprise(
            ResourceLookup<StoredAccount> accounts, RequestContext context, String accountId) {
        StoredAccount account = require(accounts, context, accountId);
        if (account.accountType().equals(AccountType.TEAM)) {
            throw ChimeErrors.notEnterprise(account.awsAccountId(), account.accountId());
        }
        return account;
    }

    /** The license, if users of the Chime account can have it; else a bad request about this field. */
    public static License requireSupported(StoredAccount account, License license, String field) {
        if (!account.supportedLicenses().contains(license)) {
            throw ChimeErrors.badRequest(
                    field + ": " + license + " (expected: one of " + account.supportedLicenses() + ")");
        }
        return license;
    }
}
