package dev.dialtone.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.ThrottlingException;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.Operation.HttpBinding;
import dev.dialtone.core.dispatch.Operation.Paging;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.shape.EnumSchema;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Member.Location;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.TimestampFormat;
import dev.dialtone.core.shape.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.ConnectClient;

/** The drift test sees drift: each test breaks a copy of an operation of Connect in one way. */
@Evidence(Evidence.Source.MODEL)
class BrokenContractTest {

    private static final ServiceModel CONNECT = AmazonConnectService.builder().build();

    @Test
    void findsNothingInWholeOperations() {
        assertThat(drift(operation("ListPhoneNumbers"))).isEmpty();
        assertThat(drift(operation("DescribeInstance"))).isEmpty();
        assertThat(drift(operation("TagResource"))).isEmpty();
    }

    @Test
    void seesAMemberThatIsLacking() {
        assertThat(drift(withInput("ListPhoneNumbers", "NextToken", member -> null)))
                .containsExactly("ListPhoneNumbers input.NextToken: lacking in the contract"
                        + " (SDK: string in the query as nextToken)");
    }

    @Test
    void seesAMemberThatIsInvented() {
        Member color = Member.of("Color", Type.of(Kind.STRING));
        assertThat(drift(withOutput("ListPhoneNumbers", List.of(color))))
                .containsExactly("ListPhoneNumbers output.Color: unknown to the SDK"
                        + " (contract: string in the body as Color)");
    }

    @Test
    void seesAMemberInAnotherPlace() {
        assertThat(drift(withInput("ListPhoneNumbers", "NextToken", member -> Member.of(member.name(), member.type()))))
                .containsExactly("ListPhoneNumbers input.NextToken: string in the body as NextToken"
                        + " (SDK: string in the query as nextToken)");
    }

    @Test
    void seesAMemberUnderAnotherName() {
        assertThat(drift(withInput("ListPhoneNumbers", "NextToken", member -> member.in(Location.QUERY, "next-token"))))
                .containsExactly("ListPhoneNumbers input.NextToken: string in the query as next-token"
                        + " (SDK: string in the query as nextToken)");
        assertThat(drift(withInput("ClaimPhoneNumber", "InstanceId", member -> member.jsonName("instanceId"))))
                .containsExactly("ClaimPhoneNumber input.InstanceId: string in the body as instanceId"
                        + " (SDK: string in the body as InstanceId)");
    }

    @Test
    void seesAnotherType() {
        assertThat(drift(withInput("ListPhoneNumbers", "MaxResults", member -> typed(member, Type.of(Kind.STRING)))))
                .containsExactly("ListPhoneNumbers input.MaxResults: string in the query as maxResults"
                        + " (SDK: integer in the query as maxResults)");
    }

    @Test
    void seesAnotherTypeInsideLists() {
        assertThat(drift(withInput(
                        "UntagResource", "tagKeys", member -> typed(member, Type.list(Type.of(Kind.INTEGER))))))
                .containsExactly("UntagResource input.tagKeys: list of integer in the query as tagKeys"
                        + " (SDK: list of string in the query as tagKeys)");
    }

    @Test
    void seesAnotherTypeInsideMaps() {
        Type type = Type.map(Type.of(Kind.STRING), Type.of(Kind.BOOLEAN));
        assertThat(drift(withInput(
                        "TagResource", "tags", member -> Member.of("tags", type).required())))
                .containsExactly("TagResource input.tags: map of string to boolean in the body as tags"
                        + " (SDK: map of string to string in the body as tags)");
    }

    @Test
    void seesAnotherTimestampFormatInsideStructures() {
        Type instance = Objects.requireNonNull(
                        operation("DescribeInstance").output().member("Instance"))
                .type();
        Schema<?> written = copy(
                instance.schema(),
                members -> replaced(
                        members,
                        "CreatedTime",
                        member -> Member.of("CreatedTime", member.type().format(TimestampFormat.DATE_TIME))));
        assertThat(drift(withOutput(
                        "DescribeInstance",
                        "Instance",
                        member -> Member.of("Instance", Type.structure(() -> written)))))
                .containsExactly("Instance.CreatedTime: timestamp written as DATE_TIME in the body as CreatedTime"
                        + " (SDK: timestamp in the body as CreatedTime)");
    }

    @Test
    void seesEnumValuesThatAreLackingOrInvented() {
        Type kinds = Type.enumeration(EnumSchema.of(
                "com.amazonaws.connect#DirectoryType",
                Word::new,
                List.of(new Word("SAML"), new Word("EXISTING_DIRECTORY"), new Word("PAPER"))));
        assertThat(drift(withInput(
                        "CreateInstance",
                        "IdentityManagementType",
                        member -> Member.of(member.name(), kinds).required())))
                .containsExactly(
                        "DirectoryType.CONNECT_MANAGED: lacking in the contract (SDK: enum value)",
                        "DirectoryType.PAPER: unknown to the SDK (contract: enum value)");
    }

    @Test
    void seesAStringThatShouldBeAnEnum() {
        assertThat(drift(withInput(
                        "CreateInstance",
                        "IdentityManagementType",
                        member -> Member.of(member.name(), Type.of(Kind.STRING)))))
                .contains("CreateInstance input.IdentityManagementType: string in the body as IdentityManagementType"
                        + " (SDK: enum DirectoryType in the body as IdentityManagementType)");
    }

    @Test
    void seesAClientTokenThatClientsDoNotMake() {
        assertThat(drift(withInput(
                        "ClaimPhoneNumber", "ClientToken", member -> Member.of(member.name(), member.type()))))
                .containsExactly("ClaimPhoneNumber input.ClientToken: string in the body as ClientToken"
                        + " (SDK: string in the body as ClientToken, made by clients)");
    }

    @Test
    void seesAnotherPathOrMethod() {
        Operation<?, ?> whole = operation("ListInstances");
        assertThat(drift(with(whole, new HttpBinding("GET", "/instances", 200), whole.errors(), whole.paging())))
                .containsExactly("ListInstances request: GET /instances (SDK: GET /instance)");
        assertThat(drift(with(whole, new HttpBinding("POST", "/instance", 200), whole.errors(), whole.paging())))
                .containsExactly("ListInstances request: POST /instance (SDK: GET /instance)");
    }

    @Test
    void seesPagingThatIsLacking() {
        Operation<?, ?> whole = operation("ListInstances");
        assertThat(drift(with(whole, whole.http(), whole.errors(), null)))
                .containsExactly("ListInstances paginator: lacking in the contract (SDK: there)");
    }

    @Test
    void seesErrorsThatAreLackingOrInvented() {
        Operation<?, ?> whole = operation("ListPhoneNumbers");
        List<Schema<? extends ModeledException>> errors = new ArrayList<>(whole.errors());
        errors.remove(InvalidParameterException.SCHEMA);
        assertThat(drift(with(whole, whole.http(), errors, whole.paging())))
                .contains("ListPhoneNumbers error InvalidParameterException: lacking in the contract (SDK: declared)");

        Operation<?, ?> list = operation("ListInstances");
        List<Schema<? extends ModeledException>> more = new ArrayList<>(list.errors());
        more.add(ThrottlingException.SCHEMA);
        assertThat(drift(with(list, list.http(), more, list.paging())))
                .contains("ListInstances error ThrottlingException: unknown to the SDK (contract: declared)");
    }

    @Test
    void seesAnErrorWithAnotherStatus() {
        Operation<?, ?> whole = operation("ListInstances");
        List<Schema<? extends ModeledException>> errors = new ArrayList<>();
        for (Schema<? extends ModeledException> error : whole.errors()) {
            errors.add(error.name().equals("InvalidRequestException") ? withStatus(error, 422) : error);
        }
        assertThat(drift(with(whole, whole.http(), errors, whole.paging())))
                .containsExactly("InvalidRequestException: status 422 (SDK: status 400)");
    }

    @Test
    void seesAnOperationThatIsInvented() {
        Operation<?, ?> whole = operation("ListInstances");
        Operation<?, ?> invented = new Operation<>(
                "ListColors", whole.input(), whole.output(), whole.http(), whole.errorSchemas(), whole.paging(), null);
        assertThat(drift(invented)).contains("ListColors request: unknown to the SDK (contract: GET /instance)");
    }

    private static final class Word extends OpenEnum {
        Word(String value) {
            super(value, true);
        }
    }

    private static Operation<?, ?> operation(String name) {
        return Objects.requireNonNull(CONNECT.operation(name));
    }

    private static List<String> drift(Operation<?, ?> operation) {
        return ContractFacts.of(CONNECT.identity(), List.of(operation))
                .differencesFrom(SdkFacts.of(ConnectClient.class, List.of(operation.name())));
    }

    private static Operation<?, ?> withInput(
            String operation, String member, Function<Member, @Nullable Member> change) {
        return with(
                operation(operation),
                input -> copy(input, members -> replaced(members, member, change)),
                UnaryOperator.identity());
    }

    private static Operation<?, ?> withOutput(
            String operation, String member, Function<Member, @Nullable Member> change) {
        return with(
                operation(operation),
                UnaryOperator.identity(),
                output -> copy(output, members -> replaced(members, member, change)));
    }

    private static Operation<?, ?> withOutput(String operation, List<Member> more) {
        return with(
                operation(operation),
                UnaryOperator.identity(),
                output -> copy(output, members -> {
                    List<Member> all = new ArrayList<>(members);
                    all.addAll(more);
                    return all;
                }));
    }

    private static Operation<?, ?> with(
            Operation<?, ?> operation, UnaryOperator<Schema<?>> input, UnaryOperator<Schema<?>> output) {
        return new Operation<>(
                operation.name(),
                input.apply(operation.input()),
                output.apply(operation.output()),
                operation.http(),
                operation.errorSchemas(),
                operation.paging(),
                null);
    }

    private static Operation<?, ?> with(
            Operation<?, ?> operation,
            @Nullable HttpBinding http,
            List<Schema<? extends ModeledException>> errors,
            @Nullable Paging paging) {
        return new Operation<>(
                operation.name(), operation.input(), operation.output(), http, () -> errors, paging, null);
    }

    private static Member typed(Member member, Type type) {
        return Member.of(member.name(), type).in(member.location(), member.locationName());
    }

    private static List<Member> replaced(List<Member> members, String name, Function<Member, @Nullable Member> change) {
        List<Member> replaced = new ArrayList<>();
        for (Member member : members) {
            Member now = member.name().equals(name) ? change.apply(member) : member;
            if (now != null) {
                replaced.add(now);
            }
        }
        return replaced;
    }

    private static <S extends Shape> Schema<S> copy(Schema<S> schema, UnaryOperator<List<Member>> change) {
        return copy(schema, Schema.structure(schema.id()), change);
    }

    private static <S extends Shape> Schema<S> withStatus(Schema<S> error, int status) {
        return copy(error, Schema.error(error.id(), status), UnaryOperator.identity());
    }

    private static <S extends Shape> Schema<S> copy(
            Schema<S> schema, Schema.Builder<S> builder, UnaryOperator<List<Member>> change) {
        change.apply(schema.members()).forEach(builder::member);
        return builder.build(schema::make);
    }
}
