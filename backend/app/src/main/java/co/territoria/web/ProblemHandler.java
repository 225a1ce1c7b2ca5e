package co.territoria.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Turns whatever a handler throws into problem details: what the caller did wrong is told with what would be right;
 * what we did wrong is logged with its cause and told without any of it.
 */
@RestControllerAdvice
class ProblemHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void handle(Throwable fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isGone(fault)) {
            LOG.debug("The caller of {} went away", request.getRequestURI());
            return;
        }
        ApiProblem problem = problemOf(fault, response);
        if (problem.status() >= 500) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
        }
        if (response.isCommitted()) {
            // half an answer is out: only a broken connection tells the caller that it is not whole
            throw new IOException("the answer to " + request.getRequestURI() + " broke off", fault);
        }
        problems.write(request, response, problem);
    }

    private static boolean isGone(Throwable fault) {
        return fault instanceof AsyncRequestNotUsableException
                || NestedExceptionUtils.getMostSpecificCause(fault)
                        .getClass()
                        .getSimpleName()
                        .equals("ClientAbortException");
    }

    private static ApiProblem problemOf(Throwable fault, HttpServletResponse response) {
        if (fault instanceof ApiProblem problem) {
            return problem;
        }
        if (fault instanceof NoHandlerFoundException || fault instanceof NoResourceFoundException) {
            return notFound();
        }
        if (fault instanceof HttpRequestMethodNotSupportedException method) {
            String allowed = method.getSupportedHttpMethods() == null
                    ? "GET, HEAD"
                    : String.join(
                            ", ",
                            method.getSupportedHttpMethods().stream()
                                    .map(Object::toString)
                                    .toList());
            response.setHeader(HttpHeaders.ALLOW, allowed);
            return methodNotAllowed(method.getMethod(), allowed);
        }
        if (fault instanceof HttpMediaTypeNotAcceptableException media) {
            return notAcceptable(media.getSupportedMediaTypes().stream()
                    .map(Object::toString)
                    .toList());
        }
        if (fault instanceof MissingServletRequestParameterException missing) {
            return ApiProblem.invalidParameter(
                    missing.getParameterName(),
                    null,
                    new LocalText(
                            "Falta el parámetro «%s».".formatted(missing.getParameterName()),
                            "The parameter “%s” is missing.".formatted(missing.getParameterName())));
        }
        if (fault instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatched(mismatch.getName(), mismatch);
        }
        if (fault instanceof QueryTimeoutException || fault instanceof CannotGetJdbcConnectionException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            return ApiProblem.of(
                    503,
                    "unavailable",
                    new LocalText(
                            "El almacén de datos no respondió a tiempo; intente más tarde o pregunte por menos.",
                            "The data store did not answer in time; try later or ask for less."));
        }
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return ofStatus(known.getStatusCode().value());
        }
        if (fault.getClass().getSimpleName().equals("InvalidParameterException")) {
            return ofStatus(400);
        }
        return ofStatus(500);
    }

    private static ApiProblem mismatched(String name, TypeMismatchException mismatch) {
        String value = String.valueOf(mismatch.getValue());
        Class<?> type = mismatch.getRequiredType();
        if (type != null && type.isEnum()) {
            List<String> allowed = Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(java.util.Locale.ROOT))
                    .toList();
            return ApiProblem.notAllowed(name, value, allowed);
        }
        boolean whole = type == int.class || type == Integer.class || type == long.class || type == Long.class;
        boolean number = whole || type == double.class || type == Double.class;
        String es = whole ? "un número entero" : number ? "un número" : "un valor de otra forma";
        String en = whole ? "a whole number" : number ? "a number" : "a value of another form";
        return ApiProblem.invalidParameter(
                name,
                value,
                new LocalText(
                        "El parámetro «%s» debe ser %s; se recibió «%s».".formatted(name, es, value),
                        "The parameter “%s” must be %s; was “%s”.".formatted(name, en, value)));
    }

    static ApiProblem notFound() {
        return ApiProblem.of(
                404,
                "not-found",
                new LocalText(
                        "Aquí no hay nada; las direcciones están descritas en /api/docs y en /ogc.",
                        "There is nothing here; the addresses are described at /api/docs and /ogc."));
    }

    static ApiProblem methodNotAllowed(String method, String allowed) {
        return ApiProblem.of(
                405,
                "method-not-allowed",
                new LocalText(
                        "Esta dirección no admite %s; admite %s.".formatted(method, allowed),
                        "This address does not take %s; it takes %s.".formatted(method, allowed)));
    }

    private static ApiProblem notAcceptable(List<String> offered) {
        return ApiProblem.of(
                406,
                "not-acceptable",
                new LocalText(
                        "La cabecera Accept no admite ninguno de los formatos disponibles: %s."
                                .formatted(String.join(", ", offered)),
                        "The Accept header takes none of the available formats: %s."
                                .formatted(String.join(", ", offered))));
    }

    /** A problem of which no more is known than its status. */
    static ApiProblem ofStatus(int status) {
        return switch (status) {
            case 400 ->
                ApiProblem.of(
                        400,
                        "bad-request",
                        new LocalText(
                                "La dirección o la consulta no se puede leer; revise los caracteres codificados con %.",
                                "The address or its query cannot be read; check the characters encoded with %."));
            case 404 -> notFound();
            case 405 -> methodNotAllowed("este método", "GET, HEAD");
            default ->
                status < 500
                        ? ApiProblem.of(
                                status,
                                "bad-request",
                                new LocalText("La petición no se puede atender.", "The request cannot be answered."))
                        : ApiProblem.of(
                                status,
                                "internal-error",
                                new LocalText(
                                        "Algo falló de nuestro lado; quedó registrado.",
                                        "Something failed on our side; it has been logged."));
        };
    }
}
