package dev.dialtone.smsvoice.xml;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.evidence.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Evidence(DIALTONE)
class XmlTest {
    @Test
    void tellsElementsAttributesAndTextInOrder() throws MalformedXml {
        assertThat(read("<?xml version=\"1.0\"?><!-- a --><a b=\"1\" c='&lt;2'>x<d/>y<?p i?></a>\n"))
                .containsExactly("start a {b=1, c=<2}", "text x", "start d {}", "end d", "text y", "end a");
    }

    @Test
    void keepsPrefixesThatNobodyDeclares() throws MalformedXml {
        assertThat(read("<a:b xmlns=\"urn:x\" xmlns:c=\"urn:y\" xml:lang=\"en\" d:e=\"1\"><c:f/></a:b>"))
                .containsExactly("start a:b {d:e=1, xml:lang=en}", "start c:f {}", "end c:f", "end a:b");
    }

    @Test
    void resolvesReferencesAndSections() throws MalformedXml {
        assertThat(read("<a>1 &lt; 2 &amp; &#51;<![CDATA[ <4>]]></a>"))
                .containsExactly("start a {}", "text 1 < 2 & 3 <4>", "end a");
    }

    @Test
    void saysWhereItIsNotWellFormed() {
        assertThatThrownBy(() -> read("<a>\n b & c</a>"))
                .isInstanceOf(MalformedXml.class)
                .hasMessage("Not well-formed XML: line 2, column 5");
        for (String xml : List.of("", "a", "<a>", "<a></b>", "<a/><b/>", "<a b=1/>", "<a b=\"1\" b=\"2\"/>")) {
            assertThatThrownBy(() -> read(xml)).as(xml).isInstanceOf(MalformedXml.class);
        }
    }

    @Test
    void loadsNothingFromOutside(@TempDir Path folder) throws IOException {
        String secret = Files.writeString(folder.resolve("secret.txt"), "secret")
                .toUri()
                .toString();
        for (String document : List.of(
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM \"" + secret + "\"><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret + "\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM \"" + secret + "\"> %x;]><a/>",
                "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>")) {
            assertThatThrownBy(() -> read(document))
                    .as(document)
                    .isInstanceOf(MalformedXml.class)
                    .hasMessage("A document type is not allowed");
        }
        assertThatThrownBy(() -> read("<a>&nbsp;</a>")).isInstanceOf(MalformedXml.class);
        assertThatThrownBy(() -> read("<a b=\"&nbsp;\"/>")).isInstanceOf(MalformedXml.class);
    }

    @Test
    void endsWhenTheListenerRefuses() {
        List<String> told = new ArrayList<>();
        assertThatThrownBy(() -> Xml.read("<a><no/><b/></a>", new Notes(told)))
                .isInstanceOf(MalformedXml.class)
                .hasMessage("no");
        assertThat(told).containsExactly("start a {}");
    }

    private static List<String> read(String xml) throws MalformedXml {
        List<String> told = new ArrayList<>();
        Xml.read(xml, new Notes(told));
        return told;
    }

    /** Writes down what it is told, and refuses elements named no. */
    private record Notes(List<String> told) implements XmlListener {
        @Override
        public void start(String name, Map<String, String> attributes) throws MalformedXml {
            if (name.equals("no")) {
                throw new MalformedXml(name);
            }
            told.add("start " + name + " " + attributes);
        }

        @Override
        public void end(String name) {
            told.add("end " + name);
        }

        @Override
        public void text(String text) {
            told.add("text " + text);
        }
    }
}
