package dev.dialtone.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** dialtone-bom names what tests depend on, in this version, and gives nothing else to whoever imports it. */
class BillOfMaterialsTest {

    private static final Pattern MODULE = Pattern.compile("<module>testing/([^<]+)</module>");
    private static final Pattern MANAGED = Pattern.compile(
            "<dependency>\\s*<groupId>dev\\.dialtone</groupId>\\s*<artifactId>dialtone-([^<]+)</artifactId>"
                    + "\\s*<version>\\$\\{project\\.version}</version>\\s*</dependency>");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>");
    private static final Pattern OWN_VERSION =
            Pattern.compile("</artifactId>\\s*<version>([^<]+)</version>\\s*<packaging>pom</packaging>");

    private static final String BOM = pom("bom/pom.xml");
    private static final String ROOT = pom("pom.xml");

    @Test
    void namesEveryModuleForTestsAndNothingElse() {
        assertThat(found(MANAGED, BOM)).containsExactlyInAnyOrderElementsOf(found(MODULE, ROOT));
        assertThat(DEPENDENCY.matcher(BOM).results())
                .hasSameSizeAs(MANAGED.matcher(BOM).results().toList());
    }

    @Test
    void hasThisVersionAndNoParent() {
        assertThat(found(OWN_VERSION, BOM)).hasSize(1).isEqualTo(found(OWN_VERSION, ROOT));
        assertThat(BOM).doesNotContain("<parent>");
    }

    private static List<String> found(Pattern pattern, String pom) {
        return pattern.matcher(pom).results().map(match -> match.group(1)).toList();
    }

    private static String pom(String path) {
        return String.join("\n", House.lines(House.root().resolve(path)));
    }
}
