package dev.dialtone.it.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of a source file as a page shows them. Regions of it stand between {@code // tag::NAME[]} and {@code // end::NAME[]}, or
 * the same in a comment of another language; these lines are never shown.
 *
 * @param all with the lines that mark regions
 */
record CodeExcerpt(List<String> all) {

    private static final Pattern TAG =
            Pattern.compile("\\s*(?://|#|<!--)\\s*(?<kind>tag|end)::(?<name>[\\w-]+)\\[\\](?:\\s*-->)?\\s*");
    private static final Pattern IMPORT = Pattern.compile("(?:package|import|from)\\s.*");

    /**
     * What stands between the tags of a region.
     *
     * @throws IllegalArgumentException when it does not begin or end exactly once
     */
    CodeExcerpt region(String name) {
        return new CodeExcerpt(all.subList(only("tag", name) + 1, only("end", name)));
    }

    /** Without what names the package and imports, and without the blank lines below. */
    CodeExcerpt withoutImports() {
        List<String> rest = new ArrayList<>();
        boolean isImport = false;
        int open = 0;
        for (String line : all) {
            boolean begins = open > 0 || IMPORT.matcher(line).matches();
            if (begins) {
                open += opened(line);
            } else if (!isImport || !line.isBlank()) {
                rest.add(line);
            }
            isImport = begins || (isImport && line.isBlank());
        }
        return new CodeExcerpt(rest);
    }

    /** What is shown: no tags, no blank lines at either end, the outermost line at the margin. */
    List<String> lines() {
        List<String> shown = new ArrayList<>(
                all.stream().filter(line -> !TAG.matcher(line).matches()).toList());
        while (!shown.isEmpty() && shown.get(0).isBlank()) {
            shown.remove(0);
        }
        while (!shown.isEmpty() && shown.get(shown.size() - 1).isBlank()) {
            shown.remove(shown.size() - 1);
        }
        return String.join("\n", shown).stripIndent().lines().toList();
    }

    private int only(String kind, String name) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Matcher tag = TAG.matcher(all.get(i));
            if (tag.matches()
                    && tag.group("kind").equals(kind)
                    && tag.group("name").equals(name)) {
                found.add(i);
            }
        }
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    kind + "::" + name + "[] stands there " + found.size() + " times (expected: once)");
        }
        return found.get(0);
    }

    /** How many braces and parentheses a line leaves open: an import may go over several lines. */
    private static int opened(String line) {
        return (int) (line.chars().filter(each -> each == '{' || each == '(').count()
                - line.chars().filter(each -> each == '}' || each == ')').count());
    }
}
