package dev.dialtone.core.cases;

import dev.dialtone.core.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one case file, once, from its first line to its last. */
final class CaseReader {
    private static final Pattern COMMENT = Pattern.compile("(?:^\\s*#.*|\\s+#(?:\\s.*)?|\\s+)$");
    private static final Pattern HEADING = Pattern.compile("\\[([^\\]]+)\\] (\\w+): (.+)");
    private static final String ARROW = "=>";
    private static final Pattern CASE = Pattern.compile("(\\S.*?)\\s+" + ARROW + "(?:\\s+(\\S.*))?");

    private final String file;
    private final List<String> lines;
    private final List<Group> groups = new ArrayList<>();
    private int linesRead;

    private CaseReader(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** The groups of a file of this text, none of them without cases. */
    static List<Group> read(String file, String text) {
        CaseReader reader = new CaseReader(file, text.lines().toList());
        while (reader.linesRead < reader.lines.size()) {
            reader.readLine();
        }
        for (Group group : reader.groups) {
            if (group.cases().isEmpty()) {
                throw group.place().misspelt("no case is under this heading");
            }
        }
        return reader.groups;
    }

    private void readLine() {
        String line = withoutComment(lines.get(linesRead++));
        Place place = new Place(file, linesRead);
        if (line.startsWith("[")) {
            readHeading(place, line);
        } else if (!line.isEmpty()) {
            readCase(place, line);
        }
    }

    private void readHeading(Place place, String line) {
        Matcher heading = HEADING.matcher(line);
        if (!heading.matches()) {
            throw place.misspelt("a heading is [question] SOURCE: which source, or why it is guessed");
        }
        Evidence.Source source = Stream.of(Evidence.Source.values())
                .filter(known -> known.name().equals(heading.group(2)))
                .findFirst()
                .orElseThrow(
                        () -> place.misspelt(heading.group(2) + " is none of " + List.of(Evidence.Source.values())));
        groups.add(new Group(place, heading.group(1), source, heading.group(3), new ArrayList<>()));
    }

    private void readCase(Place place, String line) {
        Matcher written = CASE.matcher(line);
        if (!written.matches()) {
            throw place.misspelt("a case is question => answer, or question => with its answer on indented lines");
        }
        if (groups.isEmpty()) {
            throw place.misspelt("a case before the first heading");
        }
        Group group = groups.get(groups.size() - 1);
        String question = written.group(1);
        String answer = written.group(2);
        if (answer != null && List.of(answer.split("\\s+", -1)).contains(ARROW)) {
            throw place.misspelt("two arrows; \\=> is one that belongs to a text");
        }
        List<String> answers = answer == null ? block(place) : List.of(answer);
        group.cases().add(new Case(place, question, answers, answer == null));
    }

    /** The indented lines that follow. */
    private List<String> block(Place place) {
        List<String> block = new ArrayList<>();
        while (linesRead < lines.size() && lines.get(linesRead).startsWith(" ")) {
            block.add(withoutComment(lines.get(linesRead++)).strip());
        }
        if (block.isEmpty()) {
            throw place.misspelt("no answer; \"\" is the empty text");
        }
        return block;
    }

    private static String withoutComment(String line) {
        return COMMENT.matcher(line).replaceFirst("");
    }
}
