package dev.dialtone.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.control.model.DialtoneControl;
import dev.dialtone.core.dispatch.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every operation of the contract has a method, but for those that are LocalStack's and those whose bodies are no JSON that is held: {@link Dialtone} has methods for them. */
class EveryOperationTest {

    private static final Set<String> BY_HAND =
            Set.of("GetOpenApi", "GetMetrics", "GetState", "PutState", "StreamChanges");

    @Test
    void hasAMethod() {
        Set<String> operations = DialtoneControl.builder().build().operations().stream()
                .map(Operation::name)
                .filter(name -> !name.startsWith("LocalStack") && !BY_HAND.contains(name))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> methods = Arrays.stream(ControlApi.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(methods).isEqualTo(operations).hasSizeGreaterThan(20);
    }
}
