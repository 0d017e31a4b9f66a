package dev.dialtone.protocol.tests;

import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.protocoltests.traits.AppliesTo;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpMessageTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestsTrait;

/** Finds the cases: they are traits on the operations and errors of the suites' services. */
final class SuiteCases {

    private final Model model;
    private final List<SuiteCase> found = new ArrayList<>();

    private SuiteCases(Model model) {
        this.model = model;
    }

    /** Every case that a server must pass, in a stable order. */
    static List<SuiteCase> all() {
        URL own = Objects.requireNonNull(SuiteCases.class.getResource("/accept-header-star.smithy"));
        Model model = Model.assembler()
                .putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true)
                .discoverModels()
                .addImport(own)
                .assemble()
                .unwrap();
        SuiteCases cases = new SuiteCases(model);
        SuiteService.ALL.forEach(cases::collect);
        return List.copyOf(cases.found);
    }

    private void collect(SuiteService service) {
        ShapeId id = ShapeId.from(service.model().identity().id());
        Set<String> errors = new HashSet<>();
        for (OperationShape operation : new TreeSet<>(TopDownIndex.of(model).getContainedOperations(id))) {
            collect(service, operation);
            for (StructureShape error : OperationIndex.of(model).getErrors(id, operation)) {
                if (errors.add(error.getId().toString())) {
                    collect(service, operation, error);
                }
            }
        }
    }

    private void collect(SuiteService service, OperationShape operation) {
        String name = operation.getId().getName();
        operation
                .getTrait(HttpRequestTestsTrait.class)
                .ifPresent(trait -> trait.getTestCasesFor(AppliesTo.SERVER).stream()
                        .filter(test -> isOf(service, test))
                        .forEach(test -> found.add(new SuiteCase.Request(service, name, test))));
        operation
                .getTrait(HttpResponseTestsTrait.class)
                .ifPresent(trait -> trait.getTestCasesFor(AppliesTo.SERVER).stream()
                        .filter(test -> isOf(service, test))
                        .forEach(test -> found.add(new SuiteCase.Response(service, name, test))));
        operation
                .getTrait(HttpMalformedRequestTestsTrait.class)
                .ifPresent(trait -> trait.getTestCases().stream()
                        .filter(test -> test.getProtocol().toString().equals(service.protocolId()))
                        .forEach(test -> found.add(new SuiteCase.Malformed(service, test))));
    }

    private void collect(SuiteService service, OperationShape operation, StructureShape error) {
        error.getTrait(HttpResponseTestsTrait.class)
                .ifPresent(trait -> trait.getTestCasesFor(AppliesTo.SERVER).stream()
                        .filter(test -> isOf(service, test))
                        .forEach(test -> found.add(new SuiteCase.ErrorResponse(
                                service,
                                operation.getId().getName(),
                                error.getId().toString(),
                                test))));
    }

    private static boolean isOf(SuiteService service, HttpMessageTestCase test) {
        return test.getProtocol().toString().equals(service.protocolId());
    }
}
