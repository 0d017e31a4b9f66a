package dev.dialtone.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.DocumentationTrait;

/**
 * A comment of a type, constant or method, from what the contract says of a shape.
 *
 * @param lines without the leading asterisks; none: there is no comment
 */
record JavaDoc(List<String> lines) {

    /** What the contract says of a shape. */
    static JavaDoc of(Shape shape) {
        return new JavaDoc(text(shape.getTrait(DocumentationTrait.class)));
    }

    /** What the contract says of a structure itself, and not of its mixins; else the sentence, if it is not empty. */
    static JavaDoc of(StructureShape structure, String otherwise) {
        List<String> text =
                text(Optional.ofNullable(structure.getIntroducedTraits().get(DocumentationTrait.ID))
                        .map(DocumentationTrait.class::cast));
        return new JavaDoc(text.isEmpty() && !otherwise.isEmpty() ? List.of(otherwise) : text);
    }

    /** And of the components of its record. */
    JavaDoc with(List<MemberShape> members) {
        List<String> all = new ArrayList<>(lines);
        String gap = lines.isEmpty() ? null : "";
        for (MemberShape member : members) {
            List<String> text = of(member).lines;
            if (text.isEmpty()) {
                continue;
            }
            if (gap != null) {
                all.add(gap);
                gap = null;
            }
            all.add("@param " + JavaNames.camel(member.getMemberName()) + " " + text.get(0));
            text.stream().skip(1).forEach(line -> all.add("    " + line));
        }
        return new JavaDoc(all);
    }

    void write(JavaWriter writer) {
        if (lines.size() == 1) {
            writer.write("/** $L */", lines.get(0));
        } else if (!lines.isEmpty()) {
            writer.write("/**");
            lines.forEach(line -> writer.write("$L", (" * " + line).stripTrailing()));
            writer.write(" */");
        }
    }

    private static List<String> text(Optional<DocumentationTrait> documentation) {
        return documentation
                .map(trait ->
                        trait.getValue().strip().lines().map(JavaDoc::escaped).toList())
                .orElse(List.of());
    }

    private static String escaped(String line) {
        return line.strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replaceAll("`([^`]+)`", "{@code $1}");
    }
}
