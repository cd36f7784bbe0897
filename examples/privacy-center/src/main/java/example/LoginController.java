package example;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectException;
import io.github.connectclient.auth.PendingLogin;
import io.github.connectclient.auth.UserSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Logging in by the authorization code, and logging out. */
@Controller
class LoginController {
    private static final Logger LOG = LoggerFactory.getLogger(LoginController.class);
    private static final String PENDING = "pendingLogin";

    private final ConnectClient connect;
    private final Settings settings;

    LoginController(ConnectClient connect, Settings settings) {
        this.connect = connect;
        this.settings = settings;
    }

    @GetMapping("/")
    String front(HttpServletRequest request) {
        return isLoggedIn(request.getSession(false)) ? "redirect:/consents" : "front";
    }

    private static boolean isLoggedIn(HttpSession session) {
        return session != null && session.getAttribute(ReaderArgument.KEY) != null;
    }

    /** A second tab goes on with the log-in of the first, so that either may come back. */
    @GetMapping("/login")
    ResponseEntity<Void> begin(HttpSession session) {
        PendingLogin login = (PendingLogin) session.getAttribute(PENDING);
        if (login == null) {
            login = connect.login().begin(settings.page("/back"));
            session.setAttribute(PENDING, login);
        }
        return seeOther(login.url());
    }

    /** The reader gets a new session, so that nobody who planted the former one is logged in, too. */
    @GetMapping("/back")
    ResponseEntity<Void> finish(HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (isLoggedIn(before) && before.getAttribute(PENDING) == null) {
            return seeOther(settings.page("/consents")); // the browser's back button, or the other tab
        }
        UserSession reader = finish(before, request.getQueryString());
        leave(before);
        request.getSession().setAttribute(ReaderArgument.KEY, reader.key());
        return seeOther(settings.page("/consents"));
    }

    /** A log-in is good for one answer, so it leaves the session first; what was not its answer, as of another tab, leaves it there. */
    private UserSession finish(HttpSession session, String answer) {
        PendingLogin login = session == null ? null : (PendingLogin) session.getAttribute(PENDING);
        if (login != null) {
            session.removeAttribute(PENDING);
        }
        try {
            return connect.login().finish(login, answer);
        } catch (ConnectAuthException e) {
            if (login != null && e.reason() == Reason.CALLBACK_REFUSED) {
                session.setAttribute(PENDING, login);
            }
            throw e;
        }
    }

    @PostMapping("/logout")
    ResponseEntity<Void> logOut(HttpServletRequest request) {
        leave(request.getSession(false));
        URI done = settings.page("/logged-out");
        return seeOther(connect.loginPages().logout(done, done));
    }

    @GetMapping("/logged-out")
    String loggedOut() {
        return "logged-out";
    }

    /** Ends the log-in of a session and the session itself, the latter also when the database cannot be reached. */
    private void leave(HttpSession session) {
        if (session == null) {
            return;
        }
        try {
            UserSession reader = connect.login().restore((String) session.getAttribute(ReaderArgument.KEY));
            if (reader != null) {
                connect.login().end(reader);
            }
        } catch (ConnectException e) {
            LOG.warn("A log-in stays in the store until it is swept: {}", e.getMessage());
        }
        session.invalidate();
    }

    private static ResponseEntity<Void> seeOther(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
    }
}
