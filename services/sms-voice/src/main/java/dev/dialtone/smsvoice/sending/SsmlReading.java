package dev.dialtone.smsvoice.sending;

import dev.dialtone.smsvoice.xml.MalformedXml;
import dev.dialtone.smsvoice.xml.Xml;
import dev.dialtone.smsvoice.xml.XmlListener;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Goes through SSML once: holds it to the tags that there are, and gathers what is heard. */
final class SsmlReading implements XmlListener {
    private final StringBuilder text = new StringBuilder();
    private Duration pauses = Duration.ZERO;
    private int depth;

    /** How deep the {@code sub} lies whose alias is read in place of its content; 0: none. */
    private int aliasDepth;

    private SsmlReading() {}

    static SsmlReading of(String ssml) throws MalformedXml {
        SsmlReading reading = new SsmlReading();
        Xml.read(ssml, reading);
        return reading;
    }

    /** What is said, each run of blanks as one space, none at the ends. */
    String spoken() {
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    Duration pauses() {
        return pauses;
    }

    @Override
    public void start(String name, Map<String, String> attributes) throws MalformedXml {
        if (name.equals("speak") != (depth == 0)) {
            throw new MalformedXml(
                    depth == 0 ? "The root is <" + name + ">, not <speak>" : "<speak> is not allowed within <speak>");
        }
        SsmlTag tag = SsmlTag.find(name).orElseThrow(() -> new MalformedXml("<" + name + "> is not a supported tag"));
        Optional<String> wrong = tag.wrong(attributes);
        if (wrong.isPresent()) {
            throw new MalformedXml(wrong.get());
        }
        depth++;
        part(name);
        if (name.equals("break") && attributes.containsKey("time")) {
            pauses = pauses.plus(duration(Objects.requireNonNull(attributes.get("time"))));
        }
        if (name.equals("sub") && aliasDepth == 0) {
            text(Objects.requireNonNull(attributes.get("alias")));
            aliasDepth = depth;
        }
    }

    @Override
    public void end(String name) {
        if (depth == aliasDepth) {
            aliasDepth = 0;
        }
        depth--;
        part(name);
    }

    @Override
    public void text(String words) {
        if (aliasDepth == 0) {
            text.append(words);
        }
    }

    /** Keeps the words around a pause apart. */
    private void part(String name) {
        if (name.equals("p") || name.equals("s") || name.equals("break")) {
            text(" ");
        }
    }

    /** Of {@code 500ms} or {@code 1.5s}. */
    private static Duration duration(String time) {
        boolean isMillis = time.endsWith("ms");
        double count = Double.parseDouble(time.substring(0, time.length() - (isMillis ? 2 : 1)));
        return Duration.ofMillis(Math.round(isMillis ? count : count * 1000));
    }
}
