package dev.dialtone.codegen;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.codegen.core.SymbolReference;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.CollectionShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.DefaultTrait;
import software.amazon.smithy.model.traits.RequiredTrait;
import software.amazon.smithy.model.traits.SparseTrait;
import software.amazon.smithy.utils.CaseUtils;

/** Which Java type stands for a shape, and what members and constants are called. */
final class JavaNames {

    static final String CORE = "dev.dialtone.core.shape";
    static final String NULLABLE = "nullable";
    static final Symbol NULLABLE_ANNOTATION = symbol("org.jspecify.annotations", "Nullable");

    /** What a record component, accessor or constant must not be called. */
    private static final Set<String> RESERVED = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                            + " final finally float for goto if implements import instanceof int interface long native new"
                            + " package private protected public return short static strictfp super switch synchronized"
                            + " this throw throws transient try void volatile while true false null clone finalize"
                            + " getClass hashCode notify notifyAll toString wait schema builder toBuilder")
                    .split(" "));

    private static final Set<String> JAVA_LANG = Set.of(
            ("Boolean Byte Character Class Double Enum Error Exception Float Integer Iterable Long Math Module Number Object"
                            + " Override Package Process Record Runnable Runtime Short String System Thread Throwable Void")
                    .split(" "));

    private final Model model;
    private final Map<String, String> packages = new TreeMap<>();
    private final Map<ShapeId, Symbol> given;
    private final Map<String, Set<String>> namesByPackage = new TreeMap<>();

    /**
     * @param packages Java package by Smithy namespace; a namespace that is missing gets a sub-package of {@code base}
     */
    JavaNames(Model model, String base, Map<String, String> packages) {
        this(model, base, packages, Map.of());
    }

    /**
     * @param packages as above
     * @param given types of shapes that do not get the usual one
     */
    JavaNames(Model model, String base, Map<String, String> packages, Map<ShapeId, Symbol> given) {
        this.model = model;
        this.given = given;
        this.packages.put("", base);
        this.packages.putAll(packages);
    }

    static Symbol symbol(String packageName, String name) {
        return Symbol.builder().namespace(packageName, ".").name(name).build();
    }

    static boolean isJavaLang(String name) {
        return JAVA_LANG.contains(name);
    }

    String packageOf(ShapeId id) {
        String namespace = id.getNamespace();
        String mapped = packages.get(namespace);
        if (mapped != null) {
            return mapped;
        }
        return packages.get("") + "."
                + namespace.substring(namespace.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Notes that a type will be generated, so that imports in its package avoid its name. */
    Symbol declare(Symbol symbol) {
        namesByPackage
                .computeIfAbsent(symbol.getNamespace(), key -> new HashSet<>())
                .add(symbol.getName());
        return symbol;
    }

    Set<String> namesIn(String packageName) {
        return namesByPackage.getOrDefault(packageName, Set.of());
    }

    /** The type generated for a structure, union, error, enum or mixin. */
    Symbol generated(Shape shape) {
        Symbol own = given.get(shape.getId());
        if (own != null) {
            return own;
        }
        return shape.getId().equals(ShapeId.from("smithy.api#Unit"))
                ? symbol(CORE, "Unit")
                : symbol(packageOf(shape.getId()), pascal(shape.getId().getName()));
    }

    /** The interface of a resource's operations: {@code PhoneNumberResource} gives {@code PhoneNumberOperations}. */
    Symbol operations(Shape resourceOrService) {
        return symbol(packageOf(resourceOrService.getId()), pascal(noun(resourceOrService)) + "Operations");
    }

    /** What a resource is called: {@code PhoneNumberResource} is a {@code PhoneNumber}; the name of a service. */
    static String noun(Shape resourceOrService) {
        String name = resourceOrService.getId().getName();
        return name.endsWith("Resource") ? name.substring(0, name.length() - "Resource".length()) : name;
    }

    /** The type of a value, boxed. */
    Symbol boxed(Shape shape) {
        Symbol own = given.get(shape.getId());
        if (own != null) {
            return own;
        }
        return switch (shape.getType()) {
            case BOOLEAN -> symbol("java.lang", "Boolean");
            case BYTE -> symbol("java.lang", "Byte");
            case SHORT -> symbol("java.lang", "Short");
            case INTEGER, INT_ENUM -> symbol("java.lang", "Integer");
            case LONG -> symbol("java.lang", "Long");
            case FLOAT -> symbol("java.lang", "Float");
            case DOUBLE -> symbol("java.lang", "Double");
            case BIG_INTEGER -> symbol("java.math", "BigInteger");
            case BIG_DECIMAL -> symbol("java.math", "BigDecimal");
            case STRING -> symbol("java.lang", "String");
            case BLOB -> symbol(CORE, "Blob");
            case TIMESTAMP -> symbol("java.time", "Instant");
            case DOCUMENT -> symbol(CORE, "Document");
            case LIST, SET ->
                generic(symbol("java.util", "List"), element(shape, ((CollectionShape) shape).getMember()));
            case MAP ->
                generic(
                        symbol("java.util", "Map"),
                        symbol("java.lang", "String"),
                        element(shape, ((MapShape) shape).getValue()));
            case ENUM, STRUCTURE, UNION -> generated(shape);
            case MEMBER -> boxed(model.expectShape(((MemberShape) shape).getTarget()));
            default -> throw new IllegalArgumentException("No Java type for " + shape);
        };
    }

    private Symbol element(Shape container, MemberShape member) {
        return boxed(member).toBuilder()
                .putProperty(NULLABLE, container.hasTrait(SparseTrait.class))
                .build();
    }

    /** A type with arguments; one that has the property {@link #NULLABLE} is written with the annotation. */
    static Symbol generic(Symbol raw, Symbol... arguments) {
        Symbol.Builder builder = raw.toBuilder();
        for (Symbol argument : arguments) {
            builder.addReference(SymbolReference.builder()
                    .symbol(argument)
                    .options(SymbolReference.ContextOption.USE)
                    .build());
        }
        return builder.build();
    }

    /** The type of a record component: primitive when a value is always there. */
    Symbol component(MemberShape member) {
        Symbol boxed = boxed(member);
        return isAlwaysThere(origin(member)) ? unboxed(boxed) : boxed;
    }

    /** The primitive type of a boxed one; any other type as it is. */
    static Symbol unboxed(Symbol boxed) {
        String primitive = PRIMITIVES.get(boxed.getName());
        return primitive != null && boxed.getNamespace().equals("java.lang") ? symbol("", primitive) : boxed;
    }

    private static final Map<String, String> PRIMITIVES = Map.of(
            "Boolean", "boolean",
            "Byte", "byte",
            "Short", "short",
            "Integer", "int",
            "Long", "long",
            "Float", "float",
            "Double", "double");

    /** A mixin's interface decides the type of the members that it gives. */
    private MemberShape origin(MemberShape member) {
        return member.getMixins().isEmpty()
                ? member
                : origin(model.expectShape(member.getMixins().iterator().next(), MemberShape.class));
    }

    /** Whether a valid shape has a value for this member. */
    static boolean isAlwaysThere(MemberShape member) {
        return member.hasTrait(RequiredTrait.class)
                || member.getTrait(DefaultTrait.class)
                        .filter(trait -> !trait.toNode().isNullNode())
                        .isPresent();
    }

    /** Whether a component can be null in a valid record. */
    static boolean isNullable(MemberShape member) {
        return !isAlwaysThere(member);
    }

    /** The name of a record component or method. */
    static String camel(String name) {
        String pascal = pascal(name);
        int upper = 1;
        while (upper < pascal.length() && Character.isUpperCase(pascal.charAt(upper))) {
            upper++;
        }
        // The last capital of a run begins the next word, unless the run is all there is: SSLEnabled, URL.
        boolean nextWord = upper > 1 && upper < pascal.length() && Character.isLowerCase(pascal.charAt(upper));
        int end = nextWord ? upper - 1 : upper;
        String camel = pascal.substring(0, end).toLowerCase(Locale.ROOT) + pascal.substring(end);
        if (RESERVED.contains(camel)) {
            return camel + "Value";
        }
        return Character.isDigit(camel.charAt(0)) ? "_" + camel : camel;
    }

    private static String pascal(String name) {
        StringBuilder pascal = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                pascal.append(start ? Character.toUpperCase(c) : c);
            }
            start = !Character.isLetterOrDigit(c);
        }
        return pascal.toString();
    }

    /** The name of an enum constant. */
    static String constant(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_]", "_");
        String constant = clean.toUpperCase(Locale.ROOT).equals(clean)
                ? clean
                : CaseUtils.toSnakeCase(clean).toUpperCase(Locale.ROOT);
        return Character.isDigit(constant.charAt(0)) ? "_" + constant : constant;
    }

    /** The name of a union's variant. */
    static String variant(MemberShape member) {
        return pascal(member.getMemberName()) + "Member";
    }
}
