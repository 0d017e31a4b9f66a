package dev.dialtone.smsvoice.xml;

import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML from strings. Nothing outside the string is ever loaded: there may be no document type, and no entities beyond
 * XML's own five. Namespaces are not looked at, so that a prefix needs no declaration. May be called from any thread.
 */
public final class Xml {
    private Xml() {}

    /**
     * Reads a whole document.
     *
     * @throws MalformedXml when it is not well-formed, has a document type or an unknown entity, or the listener refuses;
     *     the listener was told what stands before
     */
    public static void read(String xml, XmlListener listener) throws MalformedXml {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                tell(reader.next(), reader, listener);
            }
        } catch (XMLStreamException e) {
            throw new MalformedXml("Not well-formed XML" + place(e));
        }
    }

    /** A new one each time: the JDK does not promise that threads may share one. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void tell(int event, XMLStreamReader reader, XmlListener listener) throws MalformedXml {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> listener.start(name(reader.getName()), attributes(reader));
            case XMLStreamConstants.END_ELEMENT -> listener.end(name(reader.getName()));
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> listener.text(reader.getText());
            case XMLStreamConstants.DTD -> throw new MalformedXml("A document type is not allowed");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new MalformedXml("Unknown entity &" + reader.getLocalName() + ";");
            default -> {
                // Comments, blanks around the root, and instructions to processors, say nothing.
            }
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = name(reader.getAttributeName(i));
            if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
                attributes.put(name, reader.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private static String name(QName name) {
        return name.getPrefix().isEmpty() ? name.getLocalPart() : name.getPrefix() + ":" + name.getLocalPart();
    }

    private static String place(XMLStreamException e) {
        return e.getLocation() == null
                ? ""
                : ": line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber();
    }
}
