package dev.dialtone.core.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.World;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.TransitionSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Kinds whose resources the regions of an account share, and what reading them counts for. */
class ResourceKindTest {
    private static final TimedTransition BAKING = transition("cake", "BAKING");
    private static final TimedTransition DELIVERY = transition("order", "UNDER_WAY");

    @RegisterExtension
    final World world = new World();

    private final Scope everywhere = Scope.ofAllRegions(world.account);
    private final RequestContext here = in("us-east-1");
    private final List<String> done = new ArrayList<>();
    private final ResourceKind<Cake> orders = ResourceKind.of(store("orders"), Cake::id, ResourceKindTest::missing)
            .transitions(List.of(DELIVERY))
            .build();
    private final ResourceKind<Cake> cakes = ResourceKind.of(store("cakes"), Cake::id, ResourceKindTest::missing)
            .transitions(List.of(BAKING))
            .shownWith(orders, Cake::order)
            .build();

    /** A resource, made with an order. */
    private record Cake(String id, String order) implements Shape {
        static final Schema<Cake> SCHEMA = Schema.<Cake>structure("test#Cake")
                .member(Member.of("Id", Type.of(Kind.STRING)).required())
                .member(Member.of("Order", Type.of(Kind.STRING)).required())
                .build(values -> new Cake(String.valueOf(values[0]), String.valueOf(values[1])));

        @Override
        public Schema<?> schema() {
            return SCHEMA;
        }

        @Override
        public @Nullable Object get(int member) {
            return member == 0 ? id : order;
        }
    }

    @SuppressWarnings("serial") // never serialised
    private static final class Missing extends ModeledException {
        Missing(String message) {
            super(message);
        }

        @Override
        public Schema<?> schema() {
            return Cake.SCHEMA;
        }

        @Override
        public @Nullable Object get(int member) {
            return getMessage();
        }
    }

    private static Missing missing(String id, String named) {
        return new Missing("no " + id);
    }

    private static TimedTransition transition(String resource, String from) {
        return TimedTransition.of("bakery", resource, from, "DONE", Duration.ofMillis(50), Duration.ZERO)
                .completedByUse();
    }

    private static Store<String, Cake> store(String name) {
        return Store.perAccount("bakery/" + name, StoredForm.of(() -> Cake.SCHEMA));
    }

    private RequestContext in(String region) {
        return new RequestContext(
                "request",
                new ServiceModel.Identity("test#Bakery", "bakery", "Bakery", "bakery", "bakery", "bakery", "1"),
                new Operation<>("Show", Cake.SCHEMA, Cake.SCHEMA, null, List::of, null, null),
                new Scope(world.account, region));
    }

    @BeforeEach
    void declare() {
        world.changeHandlers.on(BAKING, (scope, id) -> done.add(id));
        world.changeHandlers.on(DELIVERY, (scope, id) -> done.add(id));
    }

    private void begin(int reads) {
        world.account
                .timedTransitions()
                .set(List.of(
                        TransitionSetting.afterReads(BAKING, reads), TransitionSetting.afterReads(DELIVERY, reads)));
        place();
    }

    private void place() {
        orders.create(here, new Cake("order", ""));
        world.account.timedTransitions().begin(everywhere, DELIVERY, "order");
        for (String id : List.of("tart", "pie")) {
            cakes.create(here, new Cake(id, "order"));
            world.account.timedTransitions().begin(everywhere, BAKING, id);
        }
    }

    private List<String> done() {
        world.account.timeline().settle();
        return done;
    }

    @Test
    void findsWhatIsWrittenInAnotherWay() {
        ResourceKind<Cake> pies = ResourceKind.of(store("pies"), Cake::id, ResourceKindTest::missing)
                .arns("bakery", "pie", Cake::order)
                .keepsIdsAs(id -> id.toUpperCase(Locale.ROOT))
                .build();
        Cake pie = pies.create(here, new Cake("APPLE", pies.arn(here, "Apple")));

        assertThat(pie.order()).endsWith(":pie/APPLE");
        assertThat(pies.find(everywhere, "apple")).contains(pie);
        assertThat(pies.exists(everywhere, "Apple")).isTrue();
        for (String named : List.of("apple", pie.order(), pie.order().replace("APPLE", "Apple"))) {
            assertThat(pies.require(here, named, "pie")).isEqualTo(pie);
        }
    }

    @Test
    void looksIntoTheAccountWhateverTheRegionOfTheCall() {
        begin(1);

        assertThat(cakes.scope(here)).isEqualTo(everywhere);
        assertThat(cakes.show(in("eu-west-1"), "pie", "Id").order()).isEqualTo("order");
        assertThat(done()).containsExactly("pie", "order");
    }

    @Test
    void countsAReadOfAPageOnceForWhatIsShownWithIt() {
        begin(2);
        PageRequest both = new PageRequest("List", "", null, 10);

        cakes.page(here, both, cake -> true);
        assertThat(done()).isEmpty();
        cakes.page(here, both, cake -> true);
        assertThat(done()).containsExactly("tart", "pie", "order");
    }

    @Test
    void countsNoReadOfWhatIsOnlyActedOn() {
        begin(1);

        cakes.require(here, "pie", "Id");
        assertThat(done()).isEmpty();
    }

    @Test
    void findsDoneWhatAResourceWaitsForWhenItIsActedOn() {
        world.account.timeline().freeze();
        place();

        cakes.named(here, "pie", "Id");
        cakes.show(here, "pie", "Id");
        assertThat(done()).isEmpty();
        cakes.require(here, "pie", "Id");
        assertThat(done).containsExactly("pie", "order");
    }

    @Test
    void findsAllDoneForWhatChoosesAmongThem() {
        world.account.timeline().freeze();
        place();

        cakes.useAll(everywhere);
        assertThat(done).containsExactly("tart", "order", "pie");
    }

    @Test
    void cancelsWithAResourceWhatIsItsOwnAlone() {
        begin(1);

        cakes.remove(everywhere, "pie");
        orders.show(here, "order", "Id");
        assertThat(done()).containsExactly("order");
        assertThat(world.account.timedTransitions().cancel(everywhere, BAKING, "pie"))
                .isFalse();
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> cakes.show(here, "arn:aws:bakery", "Id")).hasMessage("no arn:aws:bakery");
    }
}
