package example;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the frame of every page asks about the request. */
@Component("page")
class Page {
    private final HttpServletRequest request;

    Page(HttpServletRequest request) {
        this.request = request;
    }

    public String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }

    public List<Locale> languages() {
        return Language.ALL;
    }

    public boolean isIn(String section) {
        return request.getRequestURI().startsWith(section);
    }

    public boolean isLoggedIn() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ReaderArgument.KEY) != null;
    }

    /** Where a change of language leads: to this page, or to the front page when this one cannot be opened again. */
    public String path() {
        boolean again =
                request.getMethod().equals("GET") && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null;
        return again && !request.getRequestURI().equals("/back") ? request.getRequestURI() : "/";
    }
}
