package example;

import example.ReaderArgument.NotLoggedIn;
import example.Readers.NoCustomer;
import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.ConnectDecodeException;
import io.github.connectclient.ConnectException;
import io.github.connectclient.ConnectTransportException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns every failure of a call into a page that a reader understands. The log gets the message of the exception, which never holds a
 * value, and a reference that the reader can name to customer service.
 */
@ControllerAdvice
class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** What the page says; the names are those of the messages. */
    enum Trouble {
        LOG_IN(HttpStatus.UNAUTHORIZED),
        LOG_IN_AGAIN(HttpStatus.UNAUTHORIZED),
        LOG_IN_BROKEN_OFF(HttpStatus.FORBIDDEN),
        LOG_IN_MISMATCH(HttpStatus.BAD_REQUEST),
        NO_CUSTOMER(HttpStatus.CONFLICT),
        REFUSED(HttpStatus.CONFLICT),
        FORBIDDEN(HttpStatus.FORBIDDEN),
        BUSY(HttpStatus.SERVICE_UNAVAILABLE),
        UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE),
        TOO_SLOW(HttpStatus.GATEWAY_TIMEOUT),
        BROKEN(HttpStatus.BAD_GATEWAY);

        private final HttpStatus status;

        Trouble(HttpStatus status) {
            this.status = status;
        }

        boolean passesByItself() {
            return this == BUSY || this == UNREACHABLE || this == TOO_SLOW;
        }

        public boolean isHealedByLogIn() {
            return name().startsWith("LOG_IN");
        }
    }

    @ExceptionHandler
    ModelAndView nobodyIsLoggedIn(NotLoggedIn failure, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean was = session != null && session.getAttribute(ReaderArgument.KEY) != null;
        forget(session);
        return page(was ? Trouble.LOG_IN_AGAIN : Trouble.LOG_IN);
    }

    @ExceptionHandler
    ModelAndView noCustomer(NoCustomer failure) {
        return page(Trouble.NO_CUSTOMER);
    }

    @ExceptionHandler
    ModelAndView failed(ConnectException failure, HttpServletRequest request, HttpServletResponse response) {
        Trouble trouble = trouble(failure);
        if (trouble == Trouble.LOG_IN_AGAIN) {
            forget(request.getSession(false));
        }
        if (trouble.passesByItself()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.warn("{} {}: {}", reference, trouble, failure.getMessage());
        boolean writes = !request.getMethod().equals("GET") && !trouble.isHealedByLogIn();
        return page(trouble)
                .addObject("reference", reference)
                .addObject("change", writes ? (failure.mayHaveBeenProcessed() ? "unsure" : "none") : null);
    }

    private static Trouble trouble(ConnectException failure) {
        if (failure instanceof ConnectAuthException auth) {
            return trouble(auth);
        }
        if (failure instanceof ConnectTransportException transport) {
            return transport.isTimeout() ? Trouble.TOO_SLOW : Trouble.UNREACHABLE;
        }
        if (failure instanceof ConnectApiException api) {
            return trouble(api);
        }
        return failure instanceof ConnectDecodeException ? Trouble.BROKEN : Trouble.UNREACHABLE;
    }

    private static Trouble trouble(ConnectAuthException failure) {
        if (failure.reason() == Reason.CALLBACK_REFUSED) {
            return Trouble.LOG_IN_MISMATCH;
        }
        if (failure.reason() == Reason.LOGIN_REFUSED) {
            return Trouble.LOG_IN_BROKEN_OFF;
        }
        if (failure.requiresLogin()) {
            return Trouble.LOG_IN_AGAIN;
        }
        return failure.reason() == Reason.CLIENT_REFUSED ? Trouble.BROKEN : Trouble.UNREACHABLE;
    }

    private static Trouble trouble(ConnectApiException failure) {
        if (failure instanceof ConnectApiException.Unauthorized) {
            return Trouble.LOG_IN_AGAIN;
        }
        if (failure instanceof ConnectApiException.Forbidden) {
            return Trouble.FORBIDDEN;
        }
        if (failure instanceof ConnectApiException.TooManyRequests) {
            return Trouble.BUSY;
        }
        return failure instanceof ConnectApiException.ServerError
                ? Trouble.UNREACHABLE
                : failure instanceof ConnectApiException.BadRequest ? Trouble.REFUSED : Trouble.BROKEN;
    }

    private static void forget(HttpSession session) {
        if (session != null) {
            session.removeAttribute(ReaderArgument.KEY);
        }
    }

    private static ModelAndView page(Trouble trouble) {
        return new ModelAndView("trouble", trouble.status).addObject("trouble", trouble);
    }
}
