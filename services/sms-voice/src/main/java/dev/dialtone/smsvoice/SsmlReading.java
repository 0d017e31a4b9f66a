package dev.dialtone.smsvoice;

import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads SSML once, from its first character to its last. Nothing outside the text is ever loaded.
 *
 * <p>Polly's own tags have the prefix {@code amazon:}, which nobody declares, so names are read without regard to
 * namespaces.
 */
final class SsmlReading {
    private final StringBuilder text = new StringBuilder();
    private Duration pauses = Duration.ZERO;
    private int depth;

    /** How deep the {@code sub} lies whose alias is read in place of its content; 0: none. */
    private int aliasDepth;

    private SsmlReading() {}

    /** What was found wrong, in words. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage());
        }
    }

    static SsmlReading of(String ssml) throws Malformed {
        SsmlReading reading = new SsmlReading();
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(ssml));
            while (xml.hasNext()) {
                reading.take(xml.next(), xml);
            }
        } catch (XMLStreamException e) {
            throw new Malformed("Not well-formed XML" + place(e));
        }
        return reading;
    }

    /** Each run of blanks as one space, none at the ends. */
    String text() {
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    Duration pauses() {
        return pauses;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String place(XMLStreamException e) {
        return e.getLocation() == null
                ? ""
                : ": line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber();
    }

    private void take(int event, XMLStreamReader xml) throws Malformed {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(name(xml.getName()), attributes(xml));
            case XMLStreamConstants.END_ELEMENT -> end(name(xml.getName()));
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> speak(xml.getText());
            case XMLStreamConstants.DTD -> throw new Malformed("A document type is not allowed");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Malformed("Unknown entity &" + xml.getLocalName() + ";");
            default -> {
                // Comments, blanks around the root, and what processors are told, say nothing.
            }
        }
    }

    /** Without the declarations of namespaces. */
    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = name(xml.getAttributeName(i));
            if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
                attributes.put(name, xml.getAttributeValue(i));
            }
        }
        return attributes;
    }

    /** As it is written, with its prefix. */
    private static String name(QName name) {
        return name.getPrefix().isEmpty() ? name.getLocalPart() : name.getPrefix() + ":" + name.getLocalPart();
    }

    private void start(String name, Map<String, String> attributes) throws Malformed {
        if (name.equals("speak") != (depth == 0)) {
            throw new Malformed(
                    depth == 0 ? "The root is <" + name + ">, not <speak>" : "<speak> is not allowed within <speak>");
        }
        SsmlTag tag = SsmlTag.find(name).orElseThrow(() -> new Malformed("<" + name + "> is not a supported tag"));
        Optional<String> wrong = tag.wrong(attributes);
        if (wrong.isPresent()) {
            throw new Malformed(wrong.get());
        }
        depth++;
        part(name);
        if (name.equals("break") && attributes.containsKey("time")) {
            pauses = pauses.plus(duration(Objects.requireNonNull(attributes.get("time"))));
        }
        if (name.equals("sub") && aliasDepth == 0) {
            speak(Objects.requireNonNull(attributes.get("alias")));
            aliasDepth = depth;
        }
    }

    private void end(String name) {
        if (depth == aliasDepth) {
            aliasDepth = 0;
        }
        depth--;
        part(name);
    }

    private void speak(String words) {
        if (aliasDepth == 0) {
            text.append(words);
        }
    }

    /** Keeps the words around a pause apart. */
    private void part(String name) {
        if (name.equals("p") || name.equals("s") || name.equals("break")) {
            speak(" ");
        }
    }

    /** Of {@code 500ms} or {@code 1.5s}. */
    private static Duration duration(String time) {
        boolean isMillis = time.endsWith("ms");
        double count = Double.parseDouble(time.substring(0, time.length() - (isMillis ? 2 : 1)));
        return Duration.ofMillis(Math.round(isMillis ? count : count * 1000));
    }
}
