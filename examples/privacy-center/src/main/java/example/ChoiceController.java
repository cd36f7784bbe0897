package example;

import example.Choices.Level;
import io.github.connectclient.auth.UserSession;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Purposes and channels, on a page for each enterprise and each order type. */
@Controller
class ChoiceController {
    private final Choices choices;

    ChoiceController(Choices choices) {
        this.choices = choices;
    }

    @GetMapping("/choices")
    String first() {
        return "redirect:" + choices.levels().get(0).path();
    }

    @GetMapping({"/choices/{enterprise}", "/choices/{enterprise}/{orderType}"})
    String show(
            UserSession reader,
            @PathVariable String enterprise,
            @PathVariable(required = false) String orderType,
            Model model) {
        Level level = level(enterprise, orderType);
        model.addAttribute("level", level);
        model.addAttribute("levels", choices.levels());
        model.addAttribute("chosen", choices.read(reader, level));
        return "choices";
    }

    @PostMapping(
            value = {"/choices/{enterprise}", "/choices/{enterprise}/{orderType}"},
            params = "form=purposes")
    String changePurposes(
            UserSession reader,
            @PathVariable String enterprise,
            @PathVariable(required = false) String orderType,
            @RequestParam(required = false, defaultValue = "") Set<String> purpose,
            RedirectAttributes flash) {
        Level level = level(enterprise, orderType);
        boolean asAsked = choices.changePurposes(reader, level, purpose);
        return saved(level, asAsked, "choices.purposes", flash);
    }

    @PostMapping(
            value = {"/choices/{enterprise}", "/choices/{enterprise}/{orderType}"},
            params = "form=channels")
    String changeChannels(
            UserSession reader,
            @PathVariable String enterprise,
            @PathVariable(required = false) String orderType,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Level level = level(enterprise, orderType);
        boolean asAsked = choices.changeChannels(reader, level, Answers.of(form));
        return saved(level, asAsked, "choices.channels", flash);
    }

    private static String saved(Level level, boolean asAsked, String what, RedirectAttributes flash) {
        flash.addFlashAttribute(asAsked ? "done" : "problem", what + (asAsked ? ".saved" : ".otherwise"));
        return "redirect:" + level.path();
    }

    private Level level(String enterprise, String orderType) {
        return choices.levels().stream()
                .filter(level -> level.enterprise().equals(enterprise) && Objects.equals(level.orderType(), orderType))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The fields {@code channel.CODE} of the form, by code. */
    private static final class Answers {
        private static final String PREFIX = "channel.";

        static Map<String, String> of(Map<String, String> form) {
            return form.entrySet().stream()
                    .filter(field -> field.getKey().startsWith(PREFIX))
                    .collect(Collectors.toMap(field -> field.getKey().substring(PREFIX.length()), Map.Entry::getValue));
        }
    }
}
