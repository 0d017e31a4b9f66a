package dev.dialtone.it.contributing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** docs/add-an-operation.md: the code that it tells a contributor to write, block by block. */
final class Guide {

    private static final Pattern BLOCK = Pattern.compile("```(smithy|java)\n(.*?)```", Pattern.DOTALL);

    private final List<String> blocks;

    private Guide(List<String> blocks) {
        this.blocks = blocks;
    }

    static Guide in(Path page) throws IOException {
        return new Guide(BLOCK.matcher(Files.readString(page))
                .results()
                .map(block -> block.group(2))
                .toList());
    }

    /** The operation and its shapes. */
    String contract() {
        return blocks.get(0);
    }

    /** The beginning of the resource that has the operation. */
    String resource() {
        return blocks.get(1);
    }

    /** Imports and a method. */
    String behaviour() {
        return blocks.get(2);
    }

    /** Imports and a method. */
    String test() {
        return blocks.get(3);
    }

    /** Puts a block of imports and methods into a class. */
    static void addTo(Path source, String block) throws IOException {
        String imports = block.lines().filter(Guide::isImport).collect(Collectors.joining("\n", "", "\n"));
        String methods = block.lines().filter(line -> !isImport(line)).collect(Collectors.joining("\n", "", "\n"));
        String text = Files.readString(source);
        int firstImport = text.indexOf("\nimport dev.") + 1;
        int end = text.lastIndexOf('}');
        Files.writeString(
                source, text.substring(0, firstImport) + imports + text.substring(firstImport, end) + methods + "}\n");
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }
}
