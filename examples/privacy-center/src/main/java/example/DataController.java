package example;

import example.Cases.Kind;
import example.Cases.Open;
import example.Cases.Outcome;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.consent.Receipt;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A copy of the reader's data, and their erasure, which has to be confirmed. */
@Controller
class DataController {
    private final Cases cases;

    DataController(Cases cases) {
        this.cases = cases;
    }

    @GetMapping("/data")
    String show(UserSession reader, Model model) {
        model.addAttribute("open", cases.open(reader));
        return "data";
    }

    @PostMapping("/data/copy")
    String askForCopy(
            UserSession reader, @RequestParam(defaultValue = "false") boolean receipt, RedirectAttributes flash) {
        return asked(cases.ask(reader, Kind.COPY, receipt(receipt)), "copy.", flash);
    }

    @GetMapping("/data/erasure")
    String confirm(UserSession reader, Model model) {
        Open open = cases.open(reader);
        if (open.erasureSince() != null) {
            return "redirect:/data";
        }
        return "erasure";
    }

    @PostMapping("/data/erasure")
    String askForErasure(
            UserSession reader,
            @RequestParam(defaultValue = "false") boolean understood,
            @RequestParam(defaultValue = "false") boolean receipt,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!understood) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("notUnderstood", true);
            model.addAttribute("receipt", receipt);
            return "erasure";
        }
        return asked(cases.ask(reader, Kind.ERASURE, receipt(receipt)), "erasure.", flash);
    }

    private static String asked(Outcome outcome, String what, RedirectAttributes flash) {
        flash.addFlashAttribute(outcome == Outcome.NOT_OPENED ? "problem" : "done", what + outcome);
        return "redirect:/data";
    }

    private static Receipt receipt(boolean wanted) {
        return wanted ? Receipt.SEND : Receipt.NONE;
    }
}
