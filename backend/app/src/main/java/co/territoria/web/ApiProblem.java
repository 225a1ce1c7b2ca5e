package co.territoria.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request is wrong: answered as problem details (RFC 9457) in the caller's language, never as a stack trace.
 *
 * <p>{@code code} is stable, for programs; the message is for people and names what was found, what was expected and
 * what to do.
 */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient LocalText detail;
    private final @Nullable String parameter;
    private final @Nullable String value;
    private final transient List<String> allowed;
    private final transient List<String> nearest;
    private final @Nullable Integer position;

    private ApiProblem(
            int status,
            String code,
            LocalText detail,
            @Nullable String parameter,
            @Nullable String value,
            List<String> allowed,
            List<String> nearest) {
        this(status, code, detail, parameter, value, allowed, nearest, null);
    }

    private ApiProblem(
            int status,
            String code,
            LocalText detail,
            @Nullable String parameter,
            @Nullable String value,
            List<String> allowed,
            List<String> nearest,
            @Nullable Integer position) {
        super(code + ": " + detail.es(), null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.parameter = parameter;
        this.value = value;
        this.allowed = List.copyOf(allowed);
        this.nearest = List.copyOf(nearest);
        this.position = position;
    }

    /** 400: a query parameter whose value cannot be used. */
    public static ApiProblem invalidParameter(String parameter, @Nullable String value, LocalText detail) {
        return new ApiProblem(400, "invalid-parameter", detail, parameter, value, List.of(), List.of());
    }

    /** 400: a query parameter that names something that does not exist; {@code nearest} is best first. */
    public static ApiProblem invalidParameter(
            String parameter, @Nullable String value, LocalText detail, List<String> nearest) {
        return new ApiProblem(400, "invalid-parameter", detail, parameter, value, List.of(), nearest);
    }

    /**
     * 400: a condition that cannot be read, or that asks for too much.
     *
     * @param position characters before the fault, from 0; less than 0 where it is not known
     */
    public static ApiProblem invalidFilter(String parameter, int position, LocalText detail, List<String> nearest) {
        return new ApiProblem(
                400, "invalid-filter", detail, parameter, null, List.of(), nearest, position < 0 ? null : position);
    }

    /** 400: a query parameter whose value is none of a closed list. */
    public static ApiProblem notAllowed(String parameter, @Nullable String value, List<String> allowed) {
        LocalText detail = new LocalText(
                "El parámetro «%s» no admite «%s»; valores válidos: %s."
                        .formatted(parameter, value, String.join(", ", allowed)),
                "The parameter “%s” does not take “%s”; valid values: %s."
                        .formatted(parameter, value, String.join(", ", allowed)));
        return new ApiProblem(400, "invalid-parameter", detail, parameter, value, allowed, List.of());
    }

    /** 400: a query parameter that this address does not know. */
    public static ApiProblem unknownParameter(String parameter, List<String> allowed, List<String> nearest) {
        LocalText detail = new LocalText(
                "Esta dirección no conoce el parámetro «%s»; parámetros válidos: %s."
                        .formatted(parameter, String.join(", ", allowed)),
                "This address does not know the parameter “%s”; valid parameters: %s."
                        .formatted(parameter, String.join(", ", allowed)));
        return new ApiProblem(400, "unknown-parameter", detail, parameter, null, allowed, nearest);
    }

    /**
     * 404: a thing of the path (or of a parameter) that does not exist.
     *
     * @param kind      stable part of the code, for example {@code territory} makes {@code unknown-territory}
     * @param kindNames what it is called on screen
     * @param nearest   codes or names that come near, best first; may be empty
     */
    public static ApiProblem unknown(String kind, LocalText kindNames, String value, List<String> nearest) {
        String es = "No existe %s «%s».".formatted(kindNames.es(), value);
        String en = "There is no %s “%s”.".formatted(kindNames.in(Language.EN), value);
        if (!nearest.isEmpty()) {
            es += " ¿Quiso decir %s?".formatted(String.join(", ", nearest));
            en += " Did you mean %s?".formatted(String.join(", ", nearest));
        }
        return new ApiProblem(404, "unknown-" + kind, new LocalText(es, en), kind, value, List.of(), nearest);
    }

    /**
     * 400: a query parameter whose value is none of those that the data has.
     *
     * @param kind    stable part of the code, for example {@code period} makes {@code unknown-period}
     * @param allowed what the data has, in its order
     */
    public static ApiProblem unknownChoice(
            String kind, String parameter, String value, List<String> allowed, List<String> nearest) {
        return new ApiProblem(
                400,
                "unknown-" + kind,
                notAllowed(parameter, value, allowed).detail,
                parameter,
                value,
                allowed,
                nearest);
    }

    /** Any other problem of the request. */
    public static ApiProblem of(int status, String code, LocalText detail) {
        return new ApiProblem(status, code, detail, null, null, List.of(), List.of());
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public LocalText detail() {
        return detail;
    }

    public @Nullable String parameter() {
        return parameter;
    }

    public @Nullable String value() {
        return value;
    }

    public List<String> allowed() {
        return allowed;
    }

    public List<String> nearest() {
        return nearest;
    }

    /** Characters of the value before the fault, where that is known. */
    public @Nullable Integer position() {
        return position;
    }
}
