package dev.dialtone.connect.hierarchy;

import dev.dialtone.connect.resource.ConnectErrors;

/** How long names of levels and groups are: AWS's model says it in words alone. */
final class HierarchyNames {
    private HierarchyNames() {}

    /** The name itself; an InvalidParameterException when it is empty or too long. */
    static String checked(String field, String name, int mostCharacters) {
        int characters = name.codePointCount(0, name.length());
        if (characters == 0 || characters > mostCharacters) {
            throw ConnectErrors.invalidParameter(
                    field + ": a name of " + characters + " characters (expected: 1 to " + mostCharacters + ")");
        }
        return name;
    }
}
