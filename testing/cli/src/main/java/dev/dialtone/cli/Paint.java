package dev.dialtone.cli;

/** Colours, where there are any. */
enum Paint {
    /** On a terminal. */
    COLOURED,
    /** In files and pipes, and where NO_COLOR is set. */
    PLAIN;

    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String BOLD = "1";
    private static final String FAINT = "2";

    String bold(String text) {
        return in(BOLD, text);
    }

    String faint(String text) {
        return in(FAINT, text);
    }

    String good(String text) {
        return in(GREEN, text);
    }

    String bad(String text) {
        return in(RED, text);
    }

    /** AWS's words for what has become of a message or a number. */
    String status(String text) {
        return switch (text.strip()) {
            case "DELIVERED", "SUCCESSFUL", "COMPLETED", "READ", "ACTIVE", "CONNECTED" -> good(text);
            case "PENDING",
                    "QUEUED",
                    "SENT",
                    "ACCEPTED",
                    "INITIATED",
                    "RINGING",
                    "ANSWERED",
                    "DISASSOCIATING",
                    "ASSOCIATING" -> in(YELLOW, text);
            default -> bad(text);
        };
    }

    private String in(String colour, String text) {
        return this == PLAIN || text.isBlank() ? text : "\u001b[" + colour + "m" + text + "\u001b[0m";
    }
}
