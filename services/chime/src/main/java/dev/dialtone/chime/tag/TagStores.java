package dev.dialtone.chime.tag;

import dev.dialtone.chime.model.voice.Tag;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.resource.TagStore;
import dev.dialtone.core.state.StoreRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tags of voice connectors, SIP media applications and voice profile domains, by ARN. */
public final class TagStores {

    private static final int MOST = 50;
    private static final String RESERVED = "aws:";

    private final TagStore tags;

    /** The store of one program. */
    public TagStores(StoreRegistry stores) {
        this.tags = TagStore.perAccount(stores, "chime/tags", (scope, all, added) -> {
            if (all.size() > MOST) {
                throw ChimeErrors.limitExceeded("A resource can have at most " + MOST + " tags");
            }
        });
    }

    /** What kinds of resources that have tags have attached. */
    public TagStore tags() {
        return tags;
    }

    /** The tags that a request gives, by key; refused are AWS's own keys and a key that comes twice. */
    public static Map<String, String> map(@Nullable List<Tag> given) {
        Map<String, String> map = new LinkedHashMap<>();
        for (Tag tag : given == null ? List.<Tag>of() : given) {
            String key = tag.key();
            if (key.regionMatches(true, 0, RESERVED, 0, RESERVED.length())) {
                throw ChimeErrors.badRequest("Tags: a key that begins with " + RESERVED + ", which is reserved");
            } else if (map.put(key, tag.value()) != null) {
                throw ChimeErrors.badRequest("Tags: a key twice (expected: each once)");
            }
        }
        return map;
    }
}
