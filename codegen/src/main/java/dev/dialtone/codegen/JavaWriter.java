package dev.dialtone.codegen;

import java.util.Set;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.codegen.core.SymbolWriter;

/**
 * Writes one generated file. {@code $T} writes a type and imports it, {@code $N} does the same and marks it nullable.
 */
final class JavaWriter extends SymbolWriter<JavaWriter, JavaImports> {

    private final String packageName;

    JavaWriter(String packageName, Set<String> namesInPackage) {
        super(new JavaImports(packageName, namesInPackage));
        this.packageName = packageName;
        trimTrailingSpaces();
        trimBlankLines();
        setIndentText("    ");
        putFormatter('T', (value, indent) -> typeName((Symbol) value));
        putFormatter('N', (value, indent) -> nullable((Symbol) value));
    }

    private String nullable(Symbol symbol) {
        String annotation = "@" + typeName(JavaNames.NULLABLE_ANNOTATION) + " ";
        String name = typeName(symbol);
        int simple = name.substring(0, name.contains("<") ? name.indexOf('<') : name.length())
                        .lastIndexOf('.')
                + 1;
        return name.substring(0, simple) + annotation + name.substring(simple);
    }

    private String typeName(Symbol symbol) {
        String name = getImportContainer().nameOf(symbol);
        if (symbol.getReferences().isEmpty()) {
            return name;
        }
        StringBuilder generic = new StringBuilder(name).append('<');
        symbol.getReferences().forEach(reference -> {
            if (generic.charAt(generic.length() - 1) != '<') {
                generic.append(", ");
            }
            Symbol argument = reference.getSymbol();
            boolean nullable =
                    argument.getProperty(JavaNames.NULLABLE, Boolean.class).orElse(false);
            generic.append(nullable ? nullable(argument) : typeName(argument));
        });
        return generic.append('>').toString();
    }

    @Override
    public String toString() {
        String imports = getImportContainer().toString();
        return "// Generated from the contract; do not edit.\npackage " + packageName + ";\n\n"
                + (imports.isEmpty() ? "" : imports + "\n") + super.toString();
    }
}
