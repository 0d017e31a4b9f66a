package dev.dialtone.connect.user;

import static dev.dialtone.connect.model.DirectoryType.CONNECT_MANAGED;
import static dev.dialtone.connect.model.DirectoryType.EXISTING_DIRECTORY;
import static dev.dialtone.connect.model.DirectoryType.SAML;

import dev.dialtone.connect.model.CreateUserRequest;
import dev.dialtone.connect.model.DirectoryType;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.model.UserIdentityInfo;
import dev.dialtone.connect.resource.ConnectErrors;
import java.text.Normalizer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What users may and must say of themselves, which depends on who manages the identities of an instance. A value that is wrong
 * by itself is an InvalidParameterException, one that does not go with the instance an InvalidRequestException. Values that the
 * contract marks sensitive are in no message.
 *
 * @param type who manages them
 */
record IdentityRules(DirectoryType type) {
    private static final int USERNAME_CHARACTERS = 20;
    private static final int SAML_USERNAME_CHARACTERS = 64;
    private static final UserIdentityInfo NOTHING = UserIdentityInfo.builder().build();

    static IdentityRules of(StoredInstance instance) {
        return new IdentityRules(Objects.requireNonNullElse(instance.identityManagementType(), CONNECT_MANAGED));
    }

    /** Refuses a new user that does not go with the instance. */
    void checkNew(CreateUserRequest user) {
        checkUsername(user.username());
        checkPresence("Password", user.password(), type.equals(CONNECT_MANAGED));
        UserIdentityInfo identity = Objects.requireNonNullElse(user.identityInfo(), NOTHING);
        checkDirectoryUser(user.directoryUserId(), identity);
        check(identity);
    }

    /** Refuses a new identity of a user that there is: a directory has it, and tells Connect. */
    void checkChange(UserIdentityInfo identity) {
        if (type.equals(EXISTING_DIRECTORY)) {
            throw ConnectErrors.invalidRequest(
                    "IdentityInfo: the directory of the instance has it (expected: an instance without directory)");
        }
        check(identity);
    }

    /**
     * A directory that Connect can look into finds its user by the identity; for another one the request says who it is. AWS calls the
     * member an error with SAML alone.
     */
    private void checkDirectoryUser(@Nullable String directoryUserId, UserIdentityInfo identity) {
        if (type.equals(SAML)) {
            checkPresence("DirectoryUserId", directoryUserId, false);
        }
        boolean isNamed = directoryUserId != null && !directoryUserId.isEmpty();
        if (type.equals(EXISTING_DIRECTORY) && !isNamed && identity.equals(NOTHING)) {
            throw ConnectErrors.invalidRequest(
                    "DirectoryUserId, IdentityInfo: absent (expected: one of them, in an instance of " + type + ")");
        }
    }

    private void check(UserIdentityInfo identity) {
        if (!type.equals(EXISTING_DIRECTORY)) {
            checkPresence("IdentityInfo.FirstName", identity.firstName(), true);
            checkPresence("IdentityInfo.LastName", identity.lastName(), true);
        }
        if (type.equals(SAML)) {
            checkPresence("IdentityInfo.Email", identity.email(), false);
        }
        checkForm("IdentityInfo.FirstName", identity.firstName());
        checkForm("IdentityInfo.LastName", identity.lastName());
        if (identity.secondaryEmail() != null && !EmailAddress.isOne(identity.secondaryEmail())) {
            throw ConnectErrors.invalidParameter(
                    "IdentityInfo.SecondaryEmail: not an e-mail address (expected: one of at most "
                            + EmailAddress.MOST_CHARACTERS + " characters)");
        }
    }

    private void checkUsername(String username) {
        boolean isSaml = type.equals(SAML);
        int most = isSaml ? SAML_USERNAME_CHARACTERS : USERNAME_CHARACTERS;
        int characters = username.codePointCount(0, username.length());
        if (characters > most) {
            throw ConnectErrors.invalidParameter("Username: " + characters + " characters (expected: at most " + most
                    + " in an instance of " + type + ")");
        }
        if (isSaml && !isSamlUsername(username)) {
            throw ConnectErrors.invalidParameter("Username: not allowed (expected: letters, digits, _, -, . and @)");
        }
        if (username.indexOf('@') >= 0 && !EmailAddress.hasDomain(username)) {
            throw ConnectErrors.invalidParameter("Username: no e-mail address (expected: one, or a name without @)");
        }
    }

    private static boolean isSamlUsername(String username) {
        return username.chars().allMatch(c -> EmailAddress.isLetterOrDigit(c) || "_-.\\@".indexOf(c) >= 0);
    }

    private void checkPresence(String member, @Nullable String value, boolean isWanted) {
        if (isWanted && (value == null || value.isEmpty())) {
            throw ConnectErrors.invalidRequest(member + (value == null ? ": absent" : ": empty")
                    + " (expected: one, in an instance of " + type + ")");
        }
        if (!isWanted && value != null) {
            throw ConnectErrors.invalidRequest(member + ": present (expected: none, in an instance of " + type + ")");
        }
    }

    private static void checkForm(String member, @Nullable String name) {
        if (name != null && !Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            throw ConnectErrors.invalidParameter(member + ": not in Unicode normalization form C (expected: in it)");
        }
    }
}
