package dev.dialtone.it.contract;

import dev.dialtone.core.shape.TimestampFormat;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.protocols.core.ExceptionMetadata;
import software.amazon.awssdk.protocols.core.OperationInfo;

/**
 * Reads what the AWS SDK for Java v2 says of a service: its request, response and exception classes, its marshallers, its
 * enums and the methods of its client.
 *
 * <p>The SDK's classes do not show constraints, what is required, the status of a success, nor what an operation pages.
 */
final class SdkFacts {

    private final Class<?> client;
    private final String packageName;
    private final Facts facts = new Facts();
    private final Set<Class<?>> told = new HashSet<>();

    private SdkFacts(Class<?> client) {
        this.client = client;
        this.packageName = client.getPackageName();
    }

    /**
     * What the SDK says of some operations.
     *
     * @param client the interface of the blocking client
     * @param operations their names; one that the SDK does not know yields no facts
     */
    static Facts of(Class<?> client, List<String> operations) {
        try {
            SdkFacts reader = new SdkFacts(client);
            reader.facts.say(
                    "signing name", (String) client.getField("SERVICE_NAME").get(null));
            reader.facts.say("endpoint prefix", (String)
                    client.getField("SERVICE_METADATA_ID").get(null));
            for (String operation : operations) {
                if (reader.exists(operation)) {
                    reader.operation(operation);
                }
            }
            return reader.facts;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The SDK's classes are not laid out as expected", e);
        }
    }

    /** Whether the SDK keeps an error's member to itself instead of listing it with the others. */
    static boolean isHiddenInErrors(String member) {
        return member.equals("Message");
    }

    private boolean exists(String operation) {
        return Arrays.stream(client.getMethods())
                .anyMatch(method -> method.getName().equalsIgnoreCase(operation));
    }

    private Class<?> model(String name) throws ClassNotFoundException {
        return Class.forName(packageName + ".model." + name);
    }

    private void operation(String operation) throws ReflectiveOperationException {
        Class<?> request = request(operation);
        request(operation, request);
        members(operation + " input", request);
        members(operation + " output", model(request.getSimpleName().replaceAll("Request$", "Response")));
        for (Method method : client.getMethods()) {
            if (method.getName().equalsIgnoreCase(operation + "Paginator")) {
                facts.say(operation + " paginator", "there");
            }
        }
        Method call = Arrays.stream(client.getMethods())
                .filter(method -> method.getName().equalsIgnoreCase(operation)
                        && List.of(method.getParameterTypes()).equals(List.of(request)))
                .findFirst()
                .orElseThrow();
        for (Class<?> error : call.getExceptionTypes()) {
            if (isModeled(error)) {
                facts.say(operation + " error " + error.getSimpleName(), "declared");
                error(operation, error);
            }
        }
    }

    /** The SDK writes ResetPersonalPIN as ResetPersonalPin. */
    private Class<?> request(String operation) throws ClassNotFoundException {
        return Arrays.stream(client.getMethods())
                .filter(method -> method.getName().equalsIgnoreCase(operation))
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .filter(type -> type.getSimpleName().equalsIgnoreCase(operation + "Request"))
                .findFirst()
                .orElseThrow(() -> new ClassNotFoundException(operation + "Request"));
    }

    /** The client's own base exception and the SDK's are thrown, too. */
    private boolean isModeled(Class<?> error) {
        return error.getPackageName().equals(packageName + ".model")
                && error.getSuperclass() != AwsServiceException.class;
    }

    private void request(String operation, Class<?> pojo) throws ReflectiveOperationException {
        Field binding = Class.forName(packageName + ".transform." + pojo.getSimpleName() + "Marshaller")
                .getDeclaredField("SDK_OPERATION_BINDING");
        binding.setAccessible(true);
        OperationInfo info = (OperationInfo) binding.get(null);
        String uri = info.requestUri();
        for (SdkField<?> field : fields(pojo)) {
            if (field.location() == MarshallLocation.PATH || field.location() == MarshallLocation.GREEDY_PATH) {
                // A label's own name never travels.
                uri = uri.replace("{" + field.locationName(), "{" + field.memberName());
            }
        }
        facts.say(operation + " request", info.httpMethod() + " " + uri);
        if (info.operationIdentifier() != null) {
            facts.say(operation + " target", info.operationIdentifier());
        }
    }

    private void error(String operation, Class<?> error) throws ReflectiveOperationException {
        if (told.add(error)) {
            facts.say(error.getSimpleName(), "status " + status(operation, error.getSimpleName()));
            members(error.getSimpleName(), error);
        }
    }

    /** The client finds an error's class and status by its name, in a lambda. */
    private int status(String operation, String error) throws ReflectiveOperationException {
        Class<?> implementation = Class.forName(packageName + ".Default" + client.getSimpleName());
        for (Method method : implementation.getDeclaredMethods()) {
            if (Modifier.isStatic(method.getModifiers())
                    && method.getReturnType() == Optional.class
                    && method.getName()
                            .toLowerCase(Locale.ROOT)
                            .startsWith("lambda$" + operation.toLowerCase(Locale.ROOT) + "$")) {
                method.setAccessible(true);
                Object metadata = ((Optional<?>) method.invoke(null, error)).orElseThrow();
                return ((ExceptionMetadata) metadata).httpStatusCode();
            }
        }
        throw new NoSuchMethodException("the lambda of " + operation + " that knows " + error);
    }

    private void members(String owner, Class<?> pojo) throws ReflectiveOperationException {
        for (SdkField<?> field : fields(pojo)) {
            String token = field.containsTrait(DefaultValueTrait.class) ? ", made by clients" : "";
            facts.say(
                    owner + "." + field.memberName(),
                    type(field, getter(pojo, field.memberName())) + place(field) + token);
        }
    }

    private static List<SdkField<?>> fields(Class<?> pojo) throws ReflectiveOperationException {
        return ((SdkPojo) pojo.getMethod("builder").invoke(null)).sdkFields();
    }

    private static String place(SdkField<?> field) {
        if (field.containsTrait(PayloadTrait.class)) {
            return " as the body";
        }
        return switch (field.location()) {
            case PAYLOAD -> " in the body as " + field.locationName();
            case PATH, GREEDY_PATH -> " in the path";
            case QUERY_PARAM -> " in the query as " + field.locationName();
            case HEADER -> " in the header " + field.locationName();
            case STATUS_CODE -> " as the status";
        };
    }

    /** What a member's getter returns; unlike the member itself, it tells an enum from a string. */
    private static Type getter(Class<?> pojo, String member) throws NoSuchMethodException {
        for (Method method : pojo.getMethods()) {
            if (method.getName().equalsIgnoreCase(member) && method.getParameterCount() == 0) {
                return method.getGenericReturnType();
            }
        }
        throw new NoSuchMethodException(pojo.getName() + " has no getter for " + member);
    }

    private String type(SdkField<?> field, @Nullable Type java) throws ReflectiveOperationException {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.LIST) {
            SdkField<?> element = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            return "list of " + type(element, argument(java, 0));
        } else if (type == MarshallingType.MAP) {
            SdkField<?> value = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
            return "map of " + string(argument(java, 0)) + " to " + type(value, argument(java, 1));
        } else if (type == MarshallingType.SDK_POJO) {
            return structure(field.constructor().get().getClass().getEnclosingClass());
        } else if (type == MarshallingType.STRING) {
            return string(java);
        } else if (type == MarshallingType.INSTANT) {
            return "timestamp" + format(field);
        } else if (type == MarshallingType.SDK_BYTES) {
            return "blob";
        }
        return type.getTargetClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Type argument(@Nullable Type java, int index) {
        return java instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : null;
    }

    private String string(@Nullable Type java) {
        if (!(java instanceof Class<?> type) || !type.isEnum()) {
            return "string";
        }
        for (Object constant : type.getEnumConstants()) {
            if (!((Enum<?>) constant).name().equals("UNKNOWN_TO_SDK_VERSION")) {
                facts.say(type.getSimpleName() + "." + constant, "enum value");
            }
        }
        return "enum " + type.getSimpleName();
    }

    private String structure(Class<?> pojo) throws ReflectiveOperationException {
        if (told.add(pojo)) {
            members(pojo.getSimpleName(), pojo);
        }
        return (isUnion(pojo) ? "union " : "structure ") + pojo.getSimpleName();
    }

    private static boolean isUnion(Class<?> pojo) {
        return Arrays.stream(pojo.getDeclaredClasses())
                .anyMatch(inner -> inner.isEnum() && inner.getSimpleName().equals("Type"));
    }

    private static String format(SdkField<?> field) {
        return field.getOptionalTrait(TimestampFormatTrait.class)
                .map(trait -> " written as "
                        + switch (trait.format()) {
                            case ISO_8601 -> TimestampFormat.DATE_TIME;
                            case RFC_822 -> TimestampFormat.HTTP_DATE;
                            case UNIX_TIMESTAMP, UNIX_TIMESTAMP_MILLIS -> TimestampFormat.EPOCH_SECONDS;
                        })
                .orElse("");
    }
}
