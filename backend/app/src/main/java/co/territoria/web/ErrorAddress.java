package co.territoria.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server sends what failed outside of a handler, for example in a filter. */
@Controller
class ErrorAddress implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAddress.class);

    private final Problems problems;

    ErrorAddress(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (fault instanceof Throwable cause && !(status instanceof Integer code && code < 500)) {
            LOG.error("{} failed", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), cause);
        }
        // asked for directly, it is an address like any that does not exist
        problems.write(request, response, ProblemHandler.ofStatus(status instanceof Integer code ? code : 404));
    }
}
