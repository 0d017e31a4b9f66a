package dev.dialtone.smsvoice.xml;

import java.util.Map;

/** Is told what XML says, in the order of the text. Names are as written, with their prefix. */
public interface XmlListener {
    /**
     * An element begins.
     *
     * @param attributes by name, without the declarations of namespaces
     * @throws MalformedXml to refuse it, which ends the reading
     */
    void start(String name, Map<String, String> attributes) throws MalformedXml;

    /** The element that began last, of those that have not ended, ends. */
    void end(String name);

    /** Text within an element, its references and CDATA sections resolved. */
    void text(String text);
}
