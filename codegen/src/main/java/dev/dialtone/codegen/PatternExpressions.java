package dev.dialtone.codegen;

import dev.dialtone.core.pattern.PatternParts;
import dev.dialtone.core.pattern.UnsupportedPattern;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.shapes.MemberShape;

/**
 * Writes patterns of the contract for a matcher that takes linear time: as they are, or split where they look ahead. What
 * it cannot split fails the build.
 */
final class PatternExpressions {

    private static final Symbol LIST = JavaNames.symbol("java.util", "List");

    private final SortedMap<String, PatternParts> written = new TreeMap<>();

    /** {@code .pattern("…")} or {@code .pattern("…", List.of(found…), List.of(absent…))}. */
    String pattern(JavaWriter writer, MemberShape member, String regex) {
        PatternParts parts = parts(member, regex);
        written.put(regex, parts);
        return parts.isWhole()
                ? writer.format(".pattern($S)", regex)
                : writer.format(
                        ".pattern($S, $L, $L)", regex, list(writer, parts.found()), list(writer, parts.absent()));
    }

    private static PatternParts parts(MemberShape member, String regex) {
        try {
            return PatternParts.of(regex);
        } catch (UnsupportedPattern unsupported) {
            throw new IllegalArgumentException(member.getId() + ": " + unsupported.getMessage(), unsupported);
        }
    }

    private static String list(JavaWriter writer, List<String> texts) {
        return writer.format("$T.of(", LIST)
                + texts.stream().map(text -> writer.format("$S", text)).collect(Collectors.joining(", "))
                + ")";
    }

    /** Which way each pattern went, a line for each that was split, under one that counts them. */
    List<String> report() {
        List<String> lines = written.values().stream()
                .filter(parts -> !parts.isWhole())
                .map(parts -> "  split: " + parts.regex() + " is found where " + parts.found() + " are and none of "
                        + parts.absent())
                .collect(Collectors.toList());
        lines.add(0, (written.size() - lines.size()) + " patterns as they are, " + lines.size() + " split");
        return lines;
    }
}
