package dev.dialtone.telephony.numbers;

import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.page.PageToken;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.telephony.model.HeldNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The numbers an account can get and those it has: one stock for SMS, Chime and Connect in all regions. A number is
 * free or held by somebody; only a free one is found or taken. What was taken is state of the account and goes with its reset.
 *
 * <p>Like a store, used inside {@link dev.dialtone.core.state.Account#exclusively}: of two who take a number one wins.
 * A draw costs microseconds however many numbers are held; a search the numbers it returns and a step for every 1,024
 * taken ones that it passes over.
 */
public final class Inventory {
    private static final String SEARCH = "numbers/search";

    /** So often a draw tries its luck in a range before it goes through the range from end to end. */
    private static final int PROBES = 8;

    /** So many numbers a page looks at. */
    private static final int MOST_LOOKS = 1_000_000;

    private static final long NONE = -1;

    private final NumberCatalog candidates;
    private final Store<Long, HeldNumber> holders;
    /** Held numbers once more, to find free ones fast. */
    private final Store<Long, OccupiedRanges> occupied;

    /**
     * @param stores makes the stores that numbers are in
     */
    public Inventory(NumberCatalog candidates, StoreRegistry stores) {
        this.candidates = candidates;
        this.holders = stores.byNumber("numbers/holders", () -> HeldNumber.SCHEMA);
        this.occupied = stores.byNumber("numbers/occupied", () -> OccupiedRanges.SCHEMA);
    }

    /**
     * Numbers that can be had now; nothing is reserved by finding it.
     *
     * @param afterE164 the last number of the page before; absent: from the start. One that the query does not have is an
     *     {@link IllegalArgumentException}
     * @param limit how many at most; fewer means that there are no more
     */
    public List<String> search(Scope scope, NumberQuery query, @Nullable String afterE164, int limit) {
        NumberSequence offered = offered(query);
        List<String> found = new ArrayList<>();
        long index = nextFree(scope, offered, offered.indexAfter(afterE164), offered.size());
        while (index != NONE && found.size() < limit) {
            found.add(offered.at(index));
            index = nextFree(scope, offered, index + 1, offered.size());
        }
        return found;
    }

    /**
     * A page of a search; its tokens are good for the same search of the same account. Throws {@link
     * dev.dialtone.core.page.InvalidPageToken}.
     */
    public Page<String> page(Scope scope, NumberQuery query, PageRequest request) {
        return page(scope, query, number -> true, request);
    }

    /**
     * A page of those numbers of a search that pass. Of a rare pattern a page may hold fewer than asked for, or none, and
     * yet have a next one: it ends after a million numbers looked at.
     *
     * @param passes asked of each free number, in E.164
     */
    public Page<String> page(Scope scope, NumberQuery query, Predicate<String> passes, PageRequest request) {
        NumberSequence offered = offered(query);
        String after = request.token() == null
                ? null
                : E164.text(PageToken.read(scope.account().id(), SEARCH, request, request.token()));
        List<String> shown = new ArrayList<>();
        String last = null;
        long index = nextFree(scope, offered, offered.indexAfter(after), offered.size());
        for (int looks = 0; index != NONE; looks++) {
            if (last != null && (shown.size() == request.limit() || looks == MOST_LOOKS)) {
                PageToken next = PageToken.of(scope.account().id(), SEARCH, request, E164.number(last));
                return new Page<>(shown, next.text());
            }
            last = offered.at(index);
            if (passes.test(last)) {
                shown.add(last);
            }
            index = nextFree(scope, offered, index + 1, offered.size());
        }
        return new Page<>(shown, null);
    }

    /**
     * Takes a number.
     *
     * @param holder who has it from now on, in words of the caller's choice
     * @return false when it is held, or is not offered at all
     */
    public boolean take(Scope scope, String e164, String holder) {
        long number = E164.number(e164);
        if (number < 0 || isOccupied(scope, number) || !isOffered(e164)) {
            return false;
        }
        hold(scope, number, holder);
        return true;
    }

    /**
     * Takes a number that somebody names, be it offered or not, and a short code, which never is.
     *
     * @param number in E.164, or the digits of a short code
     * @param holder as for {@link #take}
     * @return false when it is held, or is no number
     */
    public boolean takeNamed(Scope scope, String number, String holder) {
        long key = key(number);
        if (key < 0 || holders.contains(scope, key)) {
            return false;
        }
        giveBack(scope, number);
        hold(scope, key, holder);
        return true;
    }

    /**
     * Takes any number of a query: one reserved for fiction while there is one, and which of them depends on the
     * account's {@link dev.dialtone.core.state.Ids}, so that a run can be repeated.
     *
     * @return empty when no number of the query can be had
     */
    public Optional<String> draw(Scope scope, NumberQuery query, String holder) {
        NumberSequence offered = offered(query);
        long index = anyFree(scope, offered);
        if (index == NONE) {
            return Optional.empty();
        }
        String e164 = offered.at(index);
        hold(scope, E164.number(e164), holder);
        return Optional.of(e164);
    }

    /**
     * Who holds the number; empty when nobody does.
     *
     * @param number in E.164, or the digits of a short code
     */
    public Optional<String> holder(Scope scope, String number) {
        return holders.find(scope, key(number)).map(HeldNumber::holder);
    }

    /**
     * Makes the number free at once. One that is free is left alone.
     *
     * @param number in E.164, or the digits of a short code
     */
    public void giveBack(Scope scope, String number) {
        long key = key(number);
        if (isOccupied(scope, key)) {
            holders.remove(scope, key);
            flip(scope, key);
        }
    }

    /** E.164 numbers and short codes by their digits: no country has numbers that are as short as its short codes. */
    private static long key(String number) {
        return NumberPlan.isShortCode(number) ? Long.parseLong(number) : E164.number(number);
    }

    /** What the account is offered. This and {@link #isOffered} are the place for an account's own list of numbers. */
    private NumberSequence offered(NumberQuery query) {
        return candidates.of(query);
    }

    private boolean isOffered(String e164) {
        return candidates.offers(e164);
    }

    private long anyFree(Scope scope, NumberSequence offered) {
        long fiction = offered.fictionSize();
        long size = offered.size();
        long index = probe(scope, offered, 0, fiction);
        index = index != NONE ? index : probe(scope, offered, fiction, size);
        index = index != NONE ? index : nextFree(scope, offered, 0, fiction);
        return index != NONE ? index : nextFree(scope, offered, fiction, size);
    }

    /** A free number at a few places picked by chance, or the next one in the stretch of it; may miss the last free ones. */
    private long probe(Scope scope, NumberSequence offered, long from, long to) {
        for (int i = 0; i < PROBES && from < to; i++) {
            long index = from + scope.account().ids().below((int) Math.min(to - from, Integer.MAX_VALUE));
            int block = offered.blockAt(index);
            long number = offered.numberAt(block, index);
            long free = nextFree(scope, number);
            if (free <= offered.blocks().get(block).last() && OccupiedRanges.key(free) == OccupiedRanges.key(number)) {
                return index + (free - number);
            }
        }
        return NONE;
    }

    private long nextFree(Scope scope, NumberSequence offered, long from, long to) {
        long index = from;
        while (index < to) {
            int block = offered.blockAt(index);
            long number = offered.numberAt(block, index);
            long free = nextFree(scope, number);
            long last = offered.blocks().get(block).last();
            if (free <= last && OccupiedRanges.key(free) == OccupiedRanges.key(number)) {
                return index + (free - number);
            }
            index += Math.min(free, last + 1) - number;
        }
        return NONE;
    }

    /** The number, or the next free one of its stretch, or the first one after the stretch. */
    private long nextFree(Scope scope, long number) {
        Optional<OccupiedRanges> stretch = occupied.find(scope, OccupiedRanges.key(number));
        return stretch.isEmpty() ? number : stretch.get().nextFree(number);
    }

    private boolean isOccupied(Scope scope, long number) {
        return number >= 0
                && occupied.find(scope, OccupiedRanges.key(number))
                        .filter(stretch -> stretch.has(number))
                        .isPresent();
    }

    private void hold(Scope scope, long number, String holder) {
        holders.put(scope, number, new HeldNumber(holder));
        flip(scope, number);
    }

    private void flip(Scope scope, long number) {
        long key = OccupiedRanges.key(number);
        Optional<OccupiedRanges> before = occupied.find(scope, key);
        OccupiedRanges after = before.orElse(OccupiedRanges.NONE).flipped(number);
        if (before.isEmpty()) {
            occupied.put(scope, key, after);
        } else if (after.isEmpty()) {
            occupied.remove(scope, key);
        } else {
            occupied.put(scope, key, after);
        }
    }
}
