package dev.dialtone.smsvoice.rcs;

import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.smsvoice.RcsMessageFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.RcsCardContent;
import dev.dialtone.smsvoice.model.RcsCardMedia;
import dev.dialtone.smsvoice.model.RcsCarousel;
import dev.dialtone.smsvoice.model.RcsCarouselCardContent;
import dev.dialtone.smsvoice.model.RcsCarouselCardMedia;
import dev.dialtone.smsvoice.model.RcsContent;
import dev.dialtone.smsvoice.model.RcsCreateCalendarEventAction;
import dev.dialtone.smsvoice.model.RcsDialPhoneAction;
import dev.dialtone.smsvoice.model.RcsFileMessage;
import dev.dialtone.smsvoice.model.RcsMessageContent;
import dev.dialtone.smsvoice.model.RcsOpenUrlAction;
import dev.dialtone.smsvoice.model.RcsReplyAction;
import dev.dialtone.smsvoice.model.RcsStandaloneCard;
import dev.dialtone.smsvoice.model.RcsSuggestedAction;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.telephony.messages.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Evidence(value = MODEL, detail = "what the model says of the members of rich content")
class RcsContentsTest {
    private static final String PICTURE = "https://example.com/shoe.png";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void takesWhatAwsShows() {
        RcsMessageContent content = card(
                card -> card.cardOrientation("HORIZONTAL").thumbnailImageAlignment("LEFT"),
                url(url -> url.application("WEBVIEW").webviewViewMode("TALL")),
                url(url -> url.application("BROWSER")),
                url(url -> url),
                event(NOON, NOON.plusSeconds(1)),
                dial("+12065550100"),
                new RcsSuggestedAction.ReplyMember(
                        RcsReplyAction.builder().text("Yes").postbackData("yes").build()));

        assertThatCode(() -> check(content)).doesNotThrowAnyException();
    }

    @Test
    void namesAllThatDoesNotFit() {
        RcsMessageContent content = card(
                card -> card.cardOrientation("DIAGONAL")
                        .cardContent(RcsCardContent.builder()
                                .title("Shoe")
                                .media(RcsCardMedia.builder()
                                        .fileUrl(PICTURE)
                                        .thumbnailUrl("https://example.com/small.gif?size=1.5")
                                        .height("HUGE")
                                        .build())
                                .suggestions(List.of(dial("+9991234")))
                                .build()),
                event(NOON, NOON),
                url(url -> url.application("EDITOR")));

        ValidationException refusal = refusal(content);

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_PARAMETER);
        assertThat(fields(refusal))
                .containsExactly(
                        "rcsMessageContent.content.richCard.cardOrientation",
                        "rcsMessageContent.content.richCard.cardContent.media.height",
                        "rcsMessageContent.content.richCard.cardContent.media.thumbnailUrl",
                        "rcsMessageContent.content.richCard.cardContent.suggestions.1.member.dialPhone.phoneNumber",
                        "rcsMessageContent.suggestions.1.member.createCalendarEvent.endTime",
                        "rcsMessageContent.suggestions.2.member.openUrl.application");
    }

    @Test
    void alignsImagesOfHorizontalCardsOnly() {
        ValidationException refusal =
                refusal(card(card -> card.cardOrientation("VERTICAL").thumbnailImageAlignment("RIGHT")));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER);
        assertThat(fields(refusal))
                .containsExactly(
                        "rcsMessageContent.content.richCard.thumbnailImageAlignment",
                        "rcsMessageContent.content.richCard.cardOrientation");
    }

    @Test
    void givesWebviewsAViewModeAndNothingElse() {
        ValidationException without = refusal(card(card -> card, url(url -> url.application("WEBVIEW"))));
        assertThat(without.reason()).isEqualTo(ValidationExceptionReason.MISSING_PARAMETER);
        assertThat(fields(without)).containsExactly("rcsMessageContent.suggestions.1.member.openUrl.webviewViewMode");

        ValidationException browser =
                refusal(card(card -> card, url(url -> url.application("BROWSER").webviewViewMode("FULL"))));
        assertThat(browser.reason()).isEqualTo(ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER);
    }

    @Test
    void refusesEmptyCardsAndTallOnesInACarousel() {
        ValidationException empty =
                refusal(card(card -> card.cardContent(RcsCardContent.builder().build())));
        assertThat(empty.reason()).isEqualTo(ValidationExceptionReason.MISSING_PARAMETER);
        assertThat(fields(empty)).containsExactly("rcsMessageContent.content.richCard.cardContent");

        ValidationException tall = refusal(carousel("TINY", "TALL"));
        assertThat(fields(tall))
                .containsExactly(
                        "rcsMessageContent.content.carousel.cardWidth",
                        "rcsMessageContent.content.carousel.cardContents.2.member.media.height");
    }

    @Test
    void looksAtTheThumbnailOfAFile() {
        assertThatCode(() -> check(file("https://example.com"))).doesNotThrowAnyException();
        assertThatCode(() -> check(file("s3://bucket.name/small"))).doesNotThrowAnyException();
        assertThatCode(() -> check(file("s3://bucket/small.JPG#top"))).doesNotThrowAnyException();
        assertThat(fields(refusal(file("s3://bucket/small.pdf"))))
                .containsExactly("rcsMessageContent.content.fileMessage.thumbnailUrl");
    }

    @Test
    void showsWhatThereIsToRead() {
        assertThat(readable(RcsMessageFixture.text("Hello"))).isEqualTo(content("Hello"));
        assertThat(readable(file("s3://bucket/small.png"))).isEqualTo(content(null, PICTURE));
        assertThat(readable(card(card -> card))).isEqualTo(content("Shoe\nRed", PICTURE));
        assertThat(readable(carousel("SMALL", "SHORT"))).isEqualTo(content("One\n\nTwo\nmore", PICTURE));
        assertThat(RcsContents.text(RcsMessageFixture.text("Hello"))).isEqualTo("Hello");
        assertThat(RcsContents.text(card(card -> card))).isNull();
    }

    @Test
    void showsAllOfWhatIsMoreThanText() {
        assertThat(RcsContents.shown(RcsMessageFixture.text("Hello")).rich()).isNull();
        assertThat(Objects.requireNonNull(RcsContents.shown(card(card -> card)).rich())
                        .value())
                .isEqualTo(Map.of(
                        "Content",
                        Map.of(
                                "RichCard",
                                Map.of(
                                        "CardOrientation",
                                        "VERTICAL",
                                        "CardContent",
                                        Map.of(
                                                "Title",
                                                "Shoe",
                                                "Description",
                                                "Red",
                                                "Media",
                                                Map.of("FileUrl", PICTURE, "Height", "TALL")))),
                        "Suggestions",
                        List.of()));
    }

    /** Text and files. */
    private static Content readable(RcsMessageContent message) {
        Content shown = RcsContents.shown(message);
        return new Content(shown.body(), shown.mediaUrls(), shown.parts(), shown.encoding());
    }

    private static Content content(@Nullable String body, String... urls) {
        return new Content(body, List.of(urls), 1, null);
    }

    private static RcsMessageContent file(String thumbnail) {
        return RcsMessageContent.builder()
                .content(new RcsContent.FileMessageMember(RcsFileMessage.builder()
                        .fileUrl(PICTURE)
                        .thumbnailUrl(thumbnail)
                        .build()))
                .build();
    }

    private static RcsMessageContent card(
            UnaryOperator<RcsStandaloneCard.Builder> change, RcsSuggestedAction... suggestions) {
        RcsStandaloneCard.Builder card = RcsStandaloneCard.builder()
                .cardOrientation("VERTICAL")
                .cardContent(RcsCardContent.builder()
                        .title("Shoe")
                        .description("Red")
                        .media(RcsCardMedia.builder()
                                .fileUrl(PICTURE)
                                .height("TALL")
                                .build())
                        .build());
        return RcsMessageContent.builder()
                .content(new RcsContent.RichCardMember(change.apply(card).build()))
                .suggestions(List.of(suggestions))
                .build();
    }

    private static RcsMessageContent carousel(String width, String height) {
        RcsCarouselCardMedia media =
                RcsCarouselCardMedia.builder().fileUrl(PICTURE).height(height).build();
        return RcsMessageContent.builder()
                .content(new RcsContent.CarouselMember(RcsCarousel.builder()
                        .cardWidth(width)
                        .cardContents(List.of(
                                RcsCarouselCardContent.builder().title("One").build(),
                                RcsCarouselCardContent.builder()
                                        .title("Two")
                                        .description("more")
                                        .media(media)
                                        .build()))
                        .build()))
                .build();
    }

    private static RcsSuggestedAction url(UnaryOperator<RcsOpenUrlAction.Builder> change) {
        return new RcsSuggestedAction.OpenUrlMember(change.apply(RcsOpenUrlAction.builder()
                        .text("Open")
                        .postbackData("open")
                        .url("https://example.com"))
                .build());
    }

    private static RcsSuggestedAction dial(String number) {
        return new RcsSuggestedAction.DialPhoneMember(RcsDialPhoneAction.builder()
                .text("Call")
                .postbackData("call")
                .phoneNumber(number)
                .build());
    }

    private static RcsSuggestedAction event(Instant start, Instant end) {
        return new RcsSuggestedAction.CreateCalendarEventMember(RcsCreateCalendarEventAction.builder()
                .text("Note")
                .postbackData("note")
                .title("Visit")
                .startTime(start)
                .endTime(end)
                .build());
    }

    private static void check(RcsMessageContent content) {
        RcsFieldErrors findings = new RcsFieldErrors();
        RcsContents.check(findings, content);
        findings.throwAny();
    }

    private static ValidationException refusal(RcsMessageContent content) {
        return SmsVoiceFixture.refusal(ValidationException.class, () -> check(content));
    }

    private static List<String> fields(ValidationException refusal) {
        return Objects.requireNonNull(refusal.fields()).stream()
                .map(ValidationExceptionField::name)
                .toList();
    }
}
