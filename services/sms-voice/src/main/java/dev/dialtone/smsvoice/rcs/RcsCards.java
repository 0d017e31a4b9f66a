package dev.dialtone.smsvoice.rcs;

import dev.dialtone.smsvoice.model.RcsCardContent;
import dev.dialtone.smsvoice.model.RcsCarousel;
import dev.dialtone.smsvoice.model.RcsCarouselCardContent;
import dev.dialtone.smsvoice.model.RcsStandaloneCard;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of RCS cards, one alone or in a carousel, that their shapes do not have. */
final class RcsCards {
    private static final String HORIZONTAL = "HORIZONTAL";
    private static final Set<String> ORIENTATIONS = new LinkedHashSet<>(List.of(HORIZONTAL, "VERTICAL"));
    private static final Set<String> ALIGNMENTS = new LinkedHashSet<>(List.of("LEFT", "RIGHT"));
    private static final Set<String> WIDTHS = new LinkedHashSet<>(List.of("SMALL", "MEDIUM"));
    private static final Set<String> HEIGHTS = new LinkedHashSet<>(List.of("SHORT", "MEDIUM", "TALL"));

    /** Cards in a carousel are not tall. */
    private static final Set<String> CAROUSEL_HEIGHTS = new LinkedHashSet<>(List.of("SHORT", "MEDIUM"));

    private RcsCards() {}

    /** Checks a card that stands alone. */
    static void check(RcsFieldErrors findings, String path, RcsStandaloneCard card) {
        String orientation = path + ".cardOrientation";
        String alignment = path + ".thumbnailImageAlignment";
        findings.requireOneOf(ORIENTATIONS, orientation, card.cardOrientation());
        findings.requireOneOf(ALIGNMENTS, alignment, card.thumbnailImageAlignment());
        if (card.thumbnailImageAlignment() != null && !card.cardOrientation().equals(HORIZONTAL)) {
            findings.apart(alignment, orientation, "Only a horizontal card aligns its image");
        }
        RcsCardContent content = card.cardContent();
        String contentPath = path + ".cardContent";
        requireSomething(findings, contentPath, content.title(), content.description(), content.media());
        if (content.media() != null) {
            findings.requireOneOf(
                    HEIGHTS, contentPath + ".media.height", content.media().height());
            RcsThumbnails.check(
                    findings,
                    contentPath + ".media.thumbnailUrl",
                    content.media().thumbnailUrl());
        }
        RcsSuggestions.check(findings, contentPath + ".suggestions", content.suggestions());
    }

    /** Checks cards side by side. */
    static void check(RcsFieldErrors findings, String path, RcsCarousel carousel) {
        findings.requireOneOf(WIDTHS, path + ".cardWidth", carousel.cardWidth());
        List<RcsCarouselCardContent> cards = carousel.cardContents();
        for (int i = 0; i < cards.size(); i++) {
            check(findings, path + ".cardContents." + (i + 1) + ".member", cards.get(i));
        }
    }

    private static void check(RcsFieldErrors findings, String path, RcsCarouselCardContent card) {
        requireSomething(findings, path, card.title(), card.description(), card.media());
        if (card.media() != null) {
            findings.requireOneOf(
                    CAROUSEL_HEIGHTS, path + ".media.height", card.media().height());
            RcsThumbnails.check(
                    findings, path + ".media.thumbnailUrl", card.media().thumbnailUrl());
        }
        RcsSuggestions.check(findings, path + ".suggestions", card.suggestions());
    }

    private static void requireSomething(
            RcsFieldErrors findings,
            String path,
            @Nullable String title,
            @Nullable String description,
            @Nullable Object media) {
        if (title == null && description == null && media == null) {
            findings.missing(path, "A card has a title, a description or media");
        }
    }
}
