package example;

import example.ConsentDeciding.Outcome;
import example.ConsentPage.Consent;
import io.github.connectclient.auth.UserSession;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reader's consents, and what became of each. */
@Controller
class ConsentController {
    private final ConsentReading reading;
    private final ConsentDeciding deciding;
    private final Timeline timeline;

    ConsentController(ConsentReading reading, ConsentDeciding deciding, Timeline timeline) {
        this.reading = reading;
        this.deciding = deciding;
        this.timeline = timeline;
    }

    @GetMapping("/consents")
    String list(UserSession reader, Locale locale, Model model) {
        model.addAttribute("consents", reading.page(reader, locale));
        return "consents";
    }

    @GetMapping("/consents/{id}")
    String history(UserSession reader, @PathVariable long id, Locale locale, Model model) {
        Consent consent = ConsentReading.find(reading.page(reader, locale), id).orElseThrow(ConsentController::unknown);
        model.addAttribute("consent", consent);
        model.addAttribute("moments", timeline.of(reader, id, locale));
        return "history";
    }

    @PostMapping("/consents/{id}")
    String decide(
            UserSession reader,
            @PathVariable long id,
            @RequestParam Decision decision,
            @RequestParam String seen,
            Locale locale,
            RedirectAttributes flash) {
        Outcome outcome = deciding.decide(reader, id, decision == Decision.GIVE, seen, locale)
                .orElseThrow(ConsentController::unknown);
        flash.addFlashAttribute(outcome == Outcome.REWORDED ? "problem" : "done", "consent." + outcome);
        flash.addFlashAttribute("doneAbout", id);
        return "redirect:/consents";
    }

    enum Decision {
        GIVE,
        DECLINE
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
