package dev.dialtone.smsvoice.rcs;

import dev.dialtone.core.shape.Documents;
import dev.dialtone.smsvoice.model.RcsCardContent;
import dev.dialtone.smsvoice.model.RcsCarouselCardContent;
import dev.dialtone.smsvoice.model.RcsContent;
import dev.dialtone.smsvoice.model.RcsFileMessage;
import dev.dialtone.smsvoice.model.RcsMessageContent;
import dev.dialtone.telephony.messages.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What RCS messages bring: text, a file, a card, or a carousel of cards, with suggestions. */
public final class RcsContents {
    private static final String FIELD = "rcsMessageContent";
    private static final String CONTENT = FIELD + ".content";

    private RcsContents() {}

    /** Checks what the shape cannot. */
    public static void check(RcsFieldErrors findings, RcsMessageContent message) {
        RcsContent content = message.content();
        if (content instanceof RcsContent.FileMessageMember member) {
            RcsThumbnails.check(
                    findings,
                    CONTENT + ".fileMessage.thumbnailUrl",
                    member.fileMessage().thumbnailUrl());
        } else if (content instanceof RcsContent.RichCardMember member) {
            RcsCards.check(findings, CONTENT + ".richCard", member.richCard());
        } else if (content instanceof RcsContent.CarouselMember member) {
            RcsCards.check(findings, CONTENT + ".carousel", member.carousel());
        }
        RcsSuggestions.check(findings, FIELD + ".suggestions", message.suggestions());
    }

    /** The text of a message that is nothing but text, suggestions aside; null for every other. */
    public static @Nullable String text(RcsMessageContent message) {
        return message.content() instanceof RcsContent.TextMessageMember member
                ? member.textMessage().body()
                : null;
    }

    /**
     * What there is to read and to look at: the text, or title and description of each card, an empty line between cards;
     * the addresses of all files; and, of what is more than a text, all of it.
     */
    public static Content shown(RcsMessageContent message) {
        boolean isText = text(message) != null && message.suggestions() == null;
        Content readable = readable(message);
        return isText ? readable : readable.withRich(Documents.complete(message));
    }

    private static Content readable(RcsMessageContent message) {
        RcsContent content = message.content();
        if (content instanceof RcsContent.FileMessageMember member) {
            RcsFileMessage file = member.fileMessage();
            return new Content(null, List.of(file.fileUrl()), 1, null);
        } else if (content instanceof RcsContent.RichCardMember member) {
            RcsCardContent card = member.richCard().cardContent();
            return new Content(
                    lines(card.title(), card.description()),
                    card.media() == null ? List.of() : List.of(card.media().fileUrl()),
                    1,
                    null);
        } else if (content instanceof RcsContent.CarouselMember member) {
            return cards(member.carousel().cardContents());
        }
        return new Content(text(message), List.of(), 1, null);
    }

    private static Content cards(List<RcsCarouselCardContent> cards) {
        List<String> texts = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (RcsCarouselCardContent card : cards) {
            String text = lines(card.title(), card.description());
            if (text != null) {
                texts.add(text);
            }
            if (card.media() != null) {
                files.add(card.media().fileUrl());
            }
        }
        return new Content(texts.isEmpty() ? null : String.join("\n\n", texts), files, 1, null);
    }

    private static @Nullable String lines(@Nullable String title, @Nullable String description) {
        if (title == null || description == null) {
            return title == null ? description : title;
        }
        return title + '\n' + description;
    }
}
