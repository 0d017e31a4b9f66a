package dev.dialtone.it.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page in Markdown that shows code from files of this repository: {@code <!-- include: FILE -->}, {@code FILE#REGION} or
 * either {@code without imports}, alone on a line, and right below it the fenced block.
 */
final class CodePage {

    private static final String FENCE = "```";
    private static final Pattern ANY_MARKER = Pattern.compile("\\s*<!--\\s*include\\b.*");
    private static final Pattern MARKER =
            Pattern.compile("<!-- include: (?<file>[^\\s#]+)(?:#(?<region>[\\w-]+))?(?<bare> without imports)? -->");

    /** What fences call code, by the ending of its file. */
    private static final Map<String, String> LANGUAGES = Map.of(
            "java", "java",
            "py", "python",
            "ts", "typescript",
            "mjs", "javascript",
            "js", "javascript",
            "tf", "hcl",
            "sh", "sh",
            "xml", "xml",
            "yml", "yaml");

    private final List<String> lines;
    private final Function<String, List<String>> files;

    /**
     * A page as it is.
     *
     * @param files the lines of a file by its path; throws IllegalArgumentException when there is none
     */
    CodePage(String page, Function<String, List<String>> files) {
        this.lines = page.lines().toList();
        this.files = files;
    }

    /**
     * The page with each included block as its file has it. A marker that no block follows gets one.
     *
     * @throws IllegalArgumentException that shows the marker, when it cannot be read or its file or region is not there
     */
    String upToDate() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            text.append(line).append('\n');
            if (line.startsWith(FENCE)) {
                int end = endOfBlock(i);
                lines.subList(i + 1, end + 1).forEach(each -> text.append(each).append('\n'));
                i = end;
            } else if (ANY_MARKER.matcher(line).matches()) {
                Matcher marker = marker(line);
                boolean hasBlock = i + 1 < lines.size() && lines.get(i + 1).startsWith(FENCE);
                text.append(hasBlock ? lines.get(i + 1) : FENCE + language(marker.group("file")))
                        .append('\n');
                included(marker).forEach(each -> text.append(each).append('\n'));
                text.append(FENCE).append('\n');
                i = hasBlock ? endOfBlock(i + 1) : i;
            }
        }
        return text.toString();
    }

    /** The first lines of the blocks in one of these languages that no marker stands above. */
    List<String> writtenByHand(List<String> languages) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                boolean isIncluded =
                        i > 0 && ANY_MARKER.matcher(lines.get(i - 1)).matches();
                String language = lines.get(i).substring(FENCE.length()).strip();
                if (!isIncluded && languages.contains(language)) {
                    found.add(lines.get(i + 1).strip());
                }
                i = endOfBlock(i);
            }
        }
        return found;
    }

    private List<String> included(Matcher marker) {
        try {
            CodeExcerpt code = new CodeExcerpt(files.apply(marker.group("file")));
            @Nullable String region = marker.group("region");
            if (region != null) {
                code = code.region(region);
            }
            return (marker.group("bare") == null ? code : code.withoutImports()).lines();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(marker.group() + ": " + e.getMessage(), e);
        }
    }

    private static Matcher marker(String line) {
        Matcher marker = MARKER.matcher(line);
        if (!marker.matches()) {
            throw new IllegalArgumentException(
                    line + " (expected: <!-- include: FILE -->, FILE#REGION or either without imports)");
        }
        return marker;
    }

    private int endOfBlock(int start) {
        for (int i = start + 1; i < lines.size(); i++) {
            if (lines.get(i).equals(FENCE)) {
                return i;
            }
        }
        throw new IllegalArgumentException("line " + (start + 1) + " begins a block that does not end");
    }

    private static String language(String file) {
        return LANGUAGES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "");
    }
}
