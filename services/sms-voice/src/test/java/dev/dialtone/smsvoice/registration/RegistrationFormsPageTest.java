package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;

import dev.dialtone.core.docs.GeneratedPage;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.smsvoice.registration.RegistrationForm.PathCertainty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of docs/registration-forms.md. */
@Evidence(DIALTONE)
class RegistrationFormsPageTest {

    private static final Path PAGE = Path.of("../../docs/registration-forms.md");
    private static final String HEADING =
            "| form | types | documented | seen | strong | weak |\n|---|---|---|---|---|---|\n";

    private final RegistrationForms forms = new RegistrationForms();

    @Test
    void countsTypesAndFields() throws IOException {
        Map<String, Set<String>> types = new LinkedHashMap<>();
        Map<String, Map<PathCertainty, Long>> fields = new LinkedHashMap<>();
        for (String type : forms.types()) {
            String form = forms.formOf(type).orElse("none");
            types.computeIfAbsent(form, absent -> new LinkedHashSet<>()).add(type);
            fields.put(
                    form,
                    forms.of(type).fields().values().stream()
                            .collect(Collectors.groupingBy(
                                    RegistrationForm.Field::pathCertainty, Collectors.counting())));
        }
        StringBuilder rows = new StringBuilder();
        types.forEach((form, names) -> {
            rows.append("| ").append(form).append(" | ").append(names.size());
            for (PathCertainty certainty : PathCertainty.values()) {
                rows.append(" | ").append(fields.getOrDefault(form, Map.of()).getOrDefault(certainty, 0L));
            }
            rows.append(" |\n");
        });

        GeneratedPage.in(PAGE).requireTable(HEADING, rows.toString());
    }
}
