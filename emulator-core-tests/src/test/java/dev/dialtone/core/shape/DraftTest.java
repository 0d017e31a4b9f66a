package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DraftTest {

    private final Problems problems = new Problems();
    private final Draft<Crate> crate = new Draft<>(Crate.SCHEMA);

    @Test
    void makesWhatBreaksNothing() {
        Draft<Item> draft = new Draft<>(Item.SCHEMA);
        draft.set(Item.CODE, "abc");
        draft.set(Item.COUNT, 7);

        assertThat(draft.finish(problems)).isEqualTo(new Item("abc", 7));
        assertThat(problems.all()).isEmpty();
        assertThat(draft.schema()).isSameAs(Item.SCHEMA);
    }

    @Test
    void fillsDefaults() {
        Draft<Item> draft = new Draft<>(Item.SCHEMA);
        draft.set(Item.CODE, "abc");

        assertThat(draft.finish(problems)).isEqualTo(new Item("abc", 1));
    }

    @Test
    void knowsWhatIsSet() {
        assertThat(crate.count()).isZero();

        crate.set(Crate.member("Tags"), List.of());
        crate.set(Crate.member("Secret"), null);

        assertThat(crate.count()).isEqualTo(1);
        assertThat(crate.has(Crate.member("Tags"))).isTrue();
        assertThat(crate.has(Crate.member("Secret"))).isFalse();
    }

    @Test
    void findsAbsentRequiredMember() {
        assertThat(new Draft<>(Item.SCHEMA).finish(problems)).isNull();
        assertThat(problems.all())
                .containsExactly(new Problem(List.of("Code"), new Constraint.Required(), null, false));
    }

    @Test
    void findsEverythingAtOnceInTheOrderOfTheContract() {
        crate.set(Crate.member("Colour"), Colour.SCHEMA.of("BEIGE"));
        crate.set(Crate.member("Secret"), "x");
        crate.set(Crate.member("Tags"), List.of("a", "b", "too long"));

        assertThat(crate.finish(problems)).isNull();
        assertThat(paths()).containsExactly("Secret", "Tags.2", "Colour", "Best");
    }

    @Test
    void asksNothingOfElementsWhenThereAreTooMany() {
        crate.set(Crate.member("Tags"), List.of("a", "b", "c", "too long"));
        crate.set(Crate.member("Best"), new Item("abc", 1));

        assertThat(crate.finish(problems)).isNull();
        assertThat(paths()).containsExactly("Tags");
        assertThat(problems.all().get(0).constraint()).isEqualTo(new Constraint.Length(null, 3L));
    }

    @Test
    void boundsWhatTheContractLeavesOpen() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("a", "x".repeat(65_537));
        notes.put("b", "x".repeat(65_536));
        crate.set(Crate.member("Notes"), notes);
        crate.set(Crate.member("Grid"), Collections.nCopies(65_537, List.of(10)));
        crate.set(Crate.member("Best"), new Item("abc", 1));

        assertThat(crate.finish(problems)).isNull();
        assertThat(paths()).containsExactly("Notes.a", "Grid");
        assertThat(problems.all()).extracting(Problem::constraint).containsOnly(new Constraint.Length(null, 65_536L));
    }

    @Test
    void asksForThePatternOfWhatIsNotFarTooLong() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("B".repeat(65_537), "fine");
        crate.set(Crate.member("Notes"), notes);
        crate.set(Crate.member("Best"), new Item("abc", 1));

        assertThat(crate.finish(problems)).isNull();
        assertThat(problems.all())
                .extracting(Problem::constraint)
                .containsExactly(new Constraint.Length(null, 65_536L));
    }

    @Test
    void keepsValueAndWhetherItMayBeShown() {
        crate.set(Crate.member("Secret"), "x");
        crate.set(Crate.member("Best"), new Item("abc", 1));

        assertThat(crate.finish(problems)).isNull();
        assertThat(problems.all())
                .containsExactly(new Problem(List.of("Secret"), new Constraint.Length(2L, 4L), "x", true));
    }

    @Test
    void findsBrokenEntriesByKeyAndBrokenKeysAtTheMap() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("a", "");
        notes.put("B", "fine");
        crate.set(Crate.member("Notes"), notes);
        crate.set(Crate.member("Best"), new Item("abc", 1));

        assertThat(crate.finish(problems)).isNull();
        assertThat(paths()).containsExactly("Notes.a", "Notes");
        assertThat(problems.all().get(1).value()).isEqualTo("B");
    }

    @Test
    void looksIntoListsOfListsAndPassesNullsOver() {
        crate.set(Crate.member("Grid"), List.of(List.of(1), Arrays.asList(null, 10)));
        crate.set(Crate.member("Best"), new Item("abc", 1));

        assertThat(crate.finish(problems)).isNull();
        assertThat(problems.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).containsExactly("Grid", 1, 1));
    }

    @Test
    void reportsBrokenShapeInsideOnce() {
        crate.set(Crate.member("Best"), inside("Best", item(null)));

        assertThat(crate.finish(problems)).isNull();
        assertThat(paths()).containsExactly("Best.Code");
    }

    @Test
    void doesNotTakeBrokenShapesForEqualOnes() {
        crate.set(Crate.member("Items"), List.of(inside("Items", item("A")), inside("Items", item("B"))));
        crate.set(Crate.member("Best"), new Item("abc", 1));

        assertThat(crate.finish(problems)).isNull();
        assertThat(paths()).containsExactly("Items.Code", "Items.Code");
    }

    @Test
    void makesNothingWhenAnythingBeforeWasBroken() {
        problems.add(new Constraint.Unique(), "elsewhere", false);
        Draft<Item> draft = item("abc");

        assertThat(draft.finish(problems)).isNull();
        assertThat(draft.finishInside(problems)).isNotInstanceOf(Item.class);
        assertThat(paths()).containsExactly("");
    }

    @Test
    void answersShapeInsideThatIsFine() {
        assertThat(item("abc").finishInside(problems)).isEqualTo(new Item("abc", 1));
    }

    @Test
    void asksNoMemberOfUnion() {
        Draft<Choice> choice = new Draft<>(Choice.SCHEMA);
        choice.set(Choice.SCHEMA.members().get(1), new Item("abc", 1));

        assertThat(choice.finish(problems)).isEqualTo(new Choice.Thing(new Item("abc", 1)));
    }

    @Test
    void checksTheMemberOfUnionThatIsThere() {
        Draft<Choice> choice = new Draft<>(Choice.SCHEMA);
        choice.set(Choice.SCHEMA.members().get(0), "x");

        assertThat(choice.finish(problems)).isNull();
        assertThat(paths()).containsExactly("Word");
    }

    private Object inside(String member, Draft<?> draft) {
        problems.enter(member);
        Object shape = draft.finishInside(problems);
        problems.leave();
        return shape;
    }

    private static Draft<Item> item(@Nullable String code) {
        Draft<Item> draft = new Draft<>(Item.SCHEMA);
        draft.set(Item.CODE, code);
        return draft;
    }

    private List<String> paths() {
        return problems.all().stream().map(problem -> problem.path(".")).toList();
    }
}
