package dev.dialtone.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.javascript.NodeFolder;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** Keyboard, screen readers, small screens: what axe-core finds, and what it cannot. */
@ExtendWith(Browser.Resolver.class)
class AccessibilityTest {

    private static final int OLDEST_NODE = 18;

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNothingInAnyView(String theme, Browser browser, Story story) throws IOException {
        String axe = Files.readString(
                NodeFolder.require("console/web", OLDEST_NODE).resolve("node_modules/axe-core/axe.min.js"));
        browser.theme(theme);
        try {
            for (String place : story.places()) {
                browser.open(dialtone, place);
                browser.await("the view is drawn", () -> !browser.text("main").contains("Reading"));
                browser.run(axe);
                Object found = browser.driver()
                        .executeAsyncScript(
                                "const done = arguments[0]; axe.run(document, {runOnly: ['wcag2a', 'wcag2aa',"
                                        + " 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(result =>"
                                        + " done(result.violations.map(each => `${each.impact} ${each.id}: ${each.nodes.map(node =>"
                                        + " node.html + ' ' + node.failureSummary).slice(0, 3).join('; ')}`).join('\\n')))");
                assertThat(found).as("%s, %s", place, theme).isEqualTo("");
            }
        } finally {
            browser.theme("light");
        }
    }

    @Test
    void everythingIsReachedByTheKeyboard(Browser browser, Story story) {
        browser.open(dialtone, "phones");
        browser.awaitText(".preview", story.handset());

        browser.run("document.querySelector('a.preview').focus()");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.awaitText(".conversation h2", story.handset());

        browser.go(dialtone.account(), "requests");
        browser.awaitText(".table", "SendTextMessage");
        browser.run("document.querySelector('a.row').focus()");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        assertThat(browser.run("return [...document.querySelectorAll('a.row')].indexOf(document.activeElement)"))
                .isEqualTo(1L);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.awaitText(".detail", "Copy as AWS CLI");

        browser.run("document.activeElement.blur()");
        browser.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
        assertThat(browser.run("return document.activeElement !== document.body"))
                .isEqualTo(true);
    }

    @Test
    void fitsAPhone(Browser browser, Story story) {
        Dimension desk = browser.driver().manage().window().getSize();
        browser.driver().manage().window().setSize(new Dimension(500, 800));
        try {
            for (String place : story.places()) {
                browser.open(dialtone, place);
                assertThat(browser.run("return document.documentElement.scrollWidth - innerWidth"))
                        .as(place)
                        .isEqualTo(0L);
            }
            browser.open(dialtone, "phones/" + story.handset());
            browser.click("Back to the list");
            browser.awaitText(".master", story.handset());
        } finally {
            browser.driver().manage().window().setSize(desk);
        }
    }
}
