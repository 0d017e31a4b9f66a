package dev.dialtone.cli;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns below a head. */
final class Table {

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();
    private final int coloured;

    /**
     * An empty one.
     *
     * @param coloured the column that says what has become of something; -1: none
     */
    Table(int coloured, String... head) {
        this.coloured = coloured;
        this.head = List.of(head);
    }

    void row(String... cells) {
        List<String> shown = new ArrayList<>();
        for (String cell : cells) {
            shown.add(Text.line(cell));
        }
        rows.add(shown);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String text(Paint paint) {
        int[] widths = new int[head.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    head.get(i).length(),
                    rows.stream()
                            .mapToInt(row -> row.get(column).length())
                            .max()
                            .orElse(0));
        }
        StringBuilder text = new StringBuilder();
        text.append(paint.faint(line(head, widths, Paint.PLAIN))).append('\n');
        rows.forEach(row -> text.append(line(row, widths, paint)).append('\n'));
        return text.toString();
    }

    private String line(List<String> cells, int[] widths, Paint paint) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(i == coloured ? paint.status(cell) : cell);
            if (i < cells.size() - 1) {
                line.append(" ".repeat(widths[i] - cell.length() + 2));
            }
        }
        return line.toString().stripTrailing();
    }
}
