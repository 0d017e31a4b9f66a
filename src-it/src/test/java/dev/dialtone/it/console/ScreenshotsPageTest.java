package dev.dialtone.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.docs.GeneratedPage;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.process.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;

/** Draws each view for docs/console.md, light and dark. Pictures differ from run to run, so they are only written when pages are. */
@ExtendWith(Browser.Resolver.class)
class ScreenshotsPageTest {

    private static final Path PICTURES = Sources.root().resolve("docs/images/console");
    private static final int MOST_BYTES = 60 * 1024;

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyViewIsDrawn(String theme, Browser browser, Story story) throws IOException {
        Dimension desk = browser.driver().manage().window().getSize();
        browser.driver().manage().window().setSize(new Dimension(900, 640));
        browser.theme(theme);
        try {
            for (Map.Entry<String, String> view : views(story).entrySet()) {
                browser.open(dialtone, view.getValue());
                browser.await("the view is drawn", () -> !browser.text("main").contains("Reading"));
                GeneratedPage.in(PICTURES.resolve(view.getKey() + "-" + theme + ".png"))
                        .writePicture(SmallPicture.of(browser.screenshot()));
            }
        } finally {
            browser.theme("light");
            browser.driver().manage().window().setSize(desk);
        }
        for (String view : views(story).keySet()) {
            Path picture = PICTURES.resolve(view + "-" + theme + ".png");
            assertThat(Files.size(picture)).as(picture.toString()).isPositive().isLessThan(MOST_BYTES);
        }
    }

    private static Map<String, String> views(Story story) {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("phones", "phones/" + story.handset());
        views.put("numbers", "numbers");
        views.put("requests", "requests/" + story.requestId());
        views.put("events", "events");
        views.put("registrations", "registrations/" + story.registration());
        views.put("clock", "clock");
        views.put("faults", "faults");
        return views;
    }
}
