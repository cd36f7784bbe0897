package example;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of the pages: the one a reader chose, else the best that the browser asks for, else Norwegian. */
@Component("localeResolver")
class Language implements LocaleResolver {
    static final Locale NORWEGIAN = Locale.forLanguageTag("nb-NO");
    static final List<Locale> ALL = List.of(NORWEGIAN, Locale.forLanguageTag("sv-SE"), Locale.forLanguageTag("en-GB"));

    private static final String COOKIE = "language";

    private final boolean secure;

    Language(@Value("${server.servlet.session.cookie.secure}") boolean secure) {
        this.secure = secure;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(chosen)
                .flatMap(cookie -> find(cookie.getValue()))
                .or(() -> accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .orElse(NORWEGIAN);
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, locale.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .secure(secure)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The language with this code; who asks for Norwegian of any kind gets the one there is. */
    static Optional<Locale> find(String code) {
        String wanted = code.equals("no") || code.equals("nn") ? "nb" : code;
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(wanted))
                .findFirst();
    }

    private static Optional<Locale> accepted(String header) {
        try {
            return header == null
                    ? Optional.empty()
                    : LanguageRange.parse(header).stream()
                            .map(range ->
                                    Locale.forLanguageTag(range.getRange()).getLanguage())
                            .flatMap(code -> find(code).stream())
                            .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The languages to fall back to, the wanted one first: a Norwegian reads Swedish sooner than English. */
    static Stream<String> preferred(Locale wanted) {
        return Stream.concat(Stream.of(wanted.getLanguage()), Stream.of("nb", "no", "nn", "sv", "da", "en"));
    }
}
