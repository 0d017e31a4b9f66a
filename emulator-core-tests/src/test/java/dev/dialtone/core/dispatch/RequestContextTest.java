package dev.dialtone.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestContextTest {

    @RegisterExtension
    final World world = new World();

    private final SmallModel model = SmallModel.named("parrot", ServiceModel.Entry.of("List"));
    private final RequestContext context = in("us-east-1");

    @Test
    void knowsTheCallersAccountRegionAndTime() {
        assertThat(context.account()).isSameAs(world.account);
        assertThat(context.region()).isEqualTo("us-east-1");
        assertThat(context.now()).isEqualTo(World.START);
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, arn:aws:parrot:us-east-1:111122223333:pool/p-1",
        "cn-north-1, arn:aws-cn:parrot:cn-north-1:111122223333:pool/p-1",
        "us-gov-west-1, arn:aws-us-gov:parrot:us-gov-west-1:111122223333:pool/p-1",
        "eusc-de-east-1, arn:aws-eusc:parrot:eusc-de-east-1:111122223333:pool/p-1",
    })
    void namesResourcesInThePartitionOfTheRegion(String region, String arn) {
        assertThat(in(region).arn("pool/p-1")).isEqualTo(arn);
    }

    @Test
    void namesResourcesOfOtherServices() {
        assertThat(context.arn("sns", "topic")).isEqualTo("arn:aws:sns:us-east-1:111122223333:topic");
    }

    @Test
    void asksForThePageOfTheInput() {
        PageRequest page = context.page(new Ask("w", null, "token", 7), 50);

        assertThat(page.operation()).isEqualTo("parrot.List");
        assertThat(page.token()).isEqualTo("token");
        assertThat(page.limit()).isEqualTo(7);
    }

    @Test
    void asksForTheFirstPageOfDefaultSizeWhenTheInputSaysNothing() {
        PageRequest page = context.page(new Ask("w"), 50);

        assertThat(page.token()).isNull();
        assertThat(page.limit()).isEqualTo(50);
    }

    @Test
    void takesPageSizeAndTokenForNoFilters() {
        assertThat(filters(new Ask("w", null, "token", 7))).isEqualTo(filters(new Ask("w")));
        assertThat(filters(new Ask("w"))).isNotEqualTo(filters(new Ask("v")));
    }

    @Test
    void tellsAbsentFilterFromEmptyOne() {
        assertThat(filters(new Ask("w", "", null, null))).isNotEqualTo(filters(new Ask("w")));
    }

    @Test
    void refusesTokenWithOtherFilters() {
        Store<String, String> store = Store.perRegion("context-test", StoredForm.of(Type.of(Kind.STRING)));
        List.of("a", "b", "c").forEach(word -> store.put(context.scope(), word, word));
        String token =
                store.page(context.scope(), page("w", null, 1), word -> true).nextToken();

        assertThat(token).isNotNull();
        assertThat(store.page(context.scope(), page("w", token, 5), word -> true)
                        .items())
                .containsExactly("b", "c");
        assertThatThrownBy(() -> store.page(context.scope(), page("v", token, 1), word -> true))
                .isInstanceOf(InvalidPageToken.class);
    }

    @Test
    void doesNotPageWhatTheContractDoesNot() {
        Operation<Unit, Unit> plain = new Operation<>("Plain", Unit.SCHEMA, Unit.SCHEMA, null, List::of, null, null);
        RequestContext other = new RequestContext("id", model.identity(), plain, world.scope);

        assertThatThrownBy(() -> other.page(new Unit(), 1)).hasMessage("Plain is not @paginated");
    }

    private PageRequest page(String word, @Nullable String token, int size) {
        return context.page(new Ask(word, null, token, size), 50);
    }

    private String filters(Ask ask) {
        return context.page(ask, 50).filters();
    }

    private RequestContext in(String region) {
        return new RequestContext("id", model.identity(), model.operation(0), new Scope(world.account, region));
    }
}
