package example;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A link with {@code ?lang=sv} changes the language and leads back to the same page without it. */
@Component
class LanguageSwitch extends OncePerRequestFilter {
    private final Language language;

    LanguageSwitch(Language language) {
        this.language = language;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Locale> chosen = request.getMethod().equals("GET") && request.getQueryString() != null
                ? Optional.ofNullable(request.getParameter("lang")).flatMap(Language::find)
                : Optional.empty();
        if (chosen.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        language.setLocale(request, response, chosen.get());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getRequestURI()); // begins with one slash: the firewall refuses two
    }
}
