package dev.dialtone.codegen;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.smithy.codegen.core.ImportContainer;
import software.amazon.smithy.codegen.core.Symbol;

/** The imports of one generated file. A name that already means something else there is written out in full. */
final class JavaImports implements ImportContainer {

    private final String ownPackage;
    private final Set<String> ownNames;
    private final Map<String, String> imported = new TreeMap<>();

    /**
     * @param ownPackage the package of the file
     * @param ownNames the simple names of everything generated into that package
     */
    JavaImports(String ownPackage, Set<String> ownNames) {
        this.ownPackage = ownPackage;
        this.ownNames = ownNames;
    }

    @Override
    public void importSymbol(Symbol symbol, String alias) {
        nameOf(symbol);
    }

    /** The shortest name that means this type in this file; imports it when that helps. */
    String nameOf(Symbol symbol) {
        String packageName = symbol.getNamespace();
        String name = symbol.getName();
        if (packageName.isEmpty() || packageName.equals(ownPackage)) {
            return name;
        }
        String top = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        String full = packageName + "." + top;
        boolean free =
                !ownNames.contains(top) && imported.getOrDefault(top, full).equals(full);
        if (packageName.equals("java.lang")) {
            return free ? name : packageName + "." + name;
        }
        if (!free || JavaNames.isJavaLang(top)) {
            return packageName + "." + name;
        }
        imported.put(top, full);
        return name;
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        for (String full : new TreeSet<>(imported.values())) {
            lines.append("import ").append(full).append(";\n");
        }
        return lines.toString();
    }
}
