package dev.dialtone.it.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one source says of a service: a subject, such as {@code Tag.Key}, and one line about it. Two sources are compared
 * subject by subject.
 */
final class Facts {

    /** What a difference says of a subject that only the contract knows. */
    static final String UNKNOWN_TO_SDK = ": unknown to the SDK ";

    private final SortedMap<String, String> bySubject = new TreeMap<>();

    /**
     * Notes a fact.
     *
     * @throws IllegalStateException when this source has said something else of the same subject
     */
    void say(String subject, String fact) {
        String before = bySubject.put(subject, fact);
        if (before != null && !before.equals(fact)) {
            throw new IllegalStateException(subject + ": both " + before + " and " + fact);
        }
    }

    /** How many facts there are. */
    int count() {
        return bySubject.size();
    }

    /** Where these facts of a contract differ from the SDK's: one line each, in the order of subjects. */
    List<String> differencesFrom(Facts sdk) {
        SortedSet<String> subjects = new TreeSet<>(bySubject.keySet());
        subjects.addAll(sdk.bySubject.keySet());
        List<String> differences = new ArrayList<>();
        for (String subject : subjects) {
            String ours = bySubject.get(subject);
            String theirs = sdk.bySubject.get(subject);
            if (ours == null) {
                differences.add(subject + ": lacking in the contract (SDK: " + theirs + ")");
            } else if (theirs == null) {
                differences.add(subject + UNKNOWN_TO_SDK + "(contract: " + ours + ")");
            } else if (!ours.equals(theirs)) {
                differences.add(subject + ": " + ours + " (SDK: " + theirs + ")");
            }
        }
        return differences;
    }
}
