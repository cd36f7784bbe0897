package example;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.UserSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives the log-in of the reader to methods that ask for a {@link UserSession}. The browser's session holds no more than its key. */
final class ReaderArgument implements HandlerMethodArgumentResolver {
    /** Name of the key in the browser's session. */
    static final String KEY = "reader";

    private final ConnectClient connect;

    ReaderArgument(ConnectClient connect) {
        this.connect = connect;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == UserSession.class;
    }

    @Override
    public UserSession resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        HttpSession session = request.getNativeRequest(HttpServletRequest.class).getSession(false);
        UserSession reader = session == null ? null : connect.login().restore((String) session.getAttribute(KEY));
        if (reader == null) {
            throw new NotLoggedIn();
        }
        return reader;
    }

    /** The page is for a reader who has logged in. */
    static final class NotLoggedIn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotLoggedIn() {
            super("nobody is logged in", null, false, false);
        }
    }
}
