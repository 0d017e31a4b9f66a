package dev.dialtone.protocol.restjson;

import dev.dialtone.core.dispatch.Protocol.Near;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.shape.NearestName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the path that somebody has probably meant: segment by segment a label is whatever was written, and a literal is what is nearly
 * written so. Looks at each pattern once, and at no segment that is longer than any of the contract.
 */
final class NearestPath {
    /** No literal of a contract is nearly as long. */
    private static final int LONGEST_SEGMENT = 64;
    /** More letters make another word. */
    private static final int MOST_CHANGES = 2;
    /** What a label adds to the distance: a literal that is nearly written so is more likely meant. */
    private static final int PER_LABEL = 3;
    /** What it costs that the first segment is missing: more than a letter. */
    private static final int FIRST_MISSING = 2;

    private final List<Candidate> candidates = new ArrayList<>();

    /** A path of the contract. */
    private record Candidate(String uri, UriPattern pattern) {}

    NearestPath(List<ServiceModel.Entry> entries) {
        for (ServiceModel.Entry entry : entries) {
            if (entry.http() != null) {
                String uri = entry.http().uri();
                int question = uri.indexOf('?');
                candidates.add(new Candidate(question < 0 ? uri : uri.substring(0, question), UriPattern.of(uri)));
            }
        }
    }

    /** Null when none is near. */
    @Nullable Near to(String path) {
        List<String> written = Router.split(path);
        Near nearest = null;
        for (Candidate candidate : candidates) {
            List<UriPattern.Segment> segments = candidate.pattern().segments();
            int changes = changes(written, segments);
            if (changes <= MOST_CHANGES) {
                int distance =
                        changes + PER_LABEL * candidate.pattern().labels().size();
                nearest =
                        nearest == null || distance < nearest.changes() ? new Near(candidate.uri(), distance) : nearest;
            }
        }
        return nearest;
    }

    private static int changes(List<String> written, List<UriPattern.Segment> meant) {
        if (meant.size() == written.size() + 1 && meant.size() > 1) {
            boolean isSame = changesOfEach(written, meant.subList(1, meant.size())) == 0;
            return isSame && isLiteral(meant.get(0)) && isLiteral(meant.get(1)) ? FIRST_MISSING : Integer.MAX_VALUE;
        }
        return meant.size() == written.size() ? changesOfEach(written, meant) : Integer.MAX_VALUE;
    }

    private static int changesOfEach(List<String> written, List<UriPattern.Segment> meant) {
        int changes = 0;
        for (int i = 0; i < written.size() && changes <= MOST_CHANGES; i++) {
            if (isLiteral(meant.get(i))) {
                changes += changes(written.get(i), meant.get(i).text());
            }
        }
        return changes;
    }

    /** Those of a word, of which half must be right. */
    private static int changes(String written, String meant) {
        if (written.length() > LONGEST_SEGMENT || Math.abs(written.length() - meant.length()) > MOST_CHANGES) {
            return MOST_CHANGES + 1;
        }
        int changes = NearestName.distance(written, meant);
        return 2 * changes <= meant.length() ? changes : MOST_CHANGES + 1;
    }

    private static boolean isLiteral(UriPattern.Segment segment) {
        return segment.kind() == UriPattern.Kind.LITERAL;
    }
}
