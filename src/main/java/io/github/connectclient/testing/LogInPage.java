package io.github.connectclient.testing;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a person at a real browser chooses as whom to log in, or gives up. It asks for no password: everybody it
 * offers is made up. Immutable and thread-safe.
 */
final class LogInPage {
    private static final String CHOICE = "reader";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="data:,">
            <title>Log in - Connect sandbox</title>
            <style>
            :root { color-scheme: light dark; --paper: #f4f4f2; --card: #fff; --ink: #1c1c1a; --soft: #56564f; --line: #c9c9c2 }
            @media (prefers-color-scheme: dark) {
              :root { --paper: #161615; --card: #21211f; --ink: #eeeeea; --soft: #b4b4ab; --line: #4a4a45 }
            }
            * { box-sizing: border-box }
            body { margin: 0; padding: 6vh 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
            main { max-width: 26rem; margin: 0 auto; padding: 1.75rem; background: var(--card); border: 1px solid var(--line);
              border-radius: .5rem }
            h1 { margin: 0; font-size: 1.5rem; line-height: 1.2 }
            p { margin: .5rem 0 1.25rem; color: var(--soft) }
            fieldset { margin: 0 0 1.25rem; padding: 0; border: 0 }
            legend { margin-bottom: .5rem; padding: 0; font-weight: 600 }
            label { display: flex; gap: .75rem; align-items: center; min-height: 2.75rem; padding: .25rem .75rem;
              border: 1px solid var(--line); overflow-wrap: anywhere }
            label + label { border-top: 0 }
            input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--ink) }
            button { width: 100%%; min-height: 2.75rem; margin-top: .5rem; border: 1px solid var(--ink); border-radius: .25rem;
              background: var(--ink); color: var(--card); font: inherit; font-weight: 600; cursor: pointer }
            button + button { background: transparent; color: var(--ink) }
            :focus-visible { outline: 3px solid #1a73e8; outline-offset: 2px }
            </style>
            </head>
            <body>
            <main>
            <h1>Log in</h1>
            <p>This is the sandbox of connect-client. Nobody here is real, and no password is needed.</p>
            <form method="post">
            <fieldset>
            <legend>Log in as</legend>
            %s
            </fieldset>
            <button>Log in</button>
            <button name="cancel" value="yes">Cancel</button>
            </form>
            </main>
            </body>
            </html>
            """;

    private final Readers readers;

    LogInPage(Readers readers) {
        this.readers = readers;
    }

    Answer show() {
        List<SandboxReader> known = readers.all();
        String current = readers.current().customerNumber();
        String choices = known.stream()
                .map(reader -> choice(reader, reader.customerNumber().equals(current)))
                .collect(Collectors.joining("\n"));
        return Answer.text(200, "text/html;charset=UTF-8", PAGE.formatted(choices))
                .header("Cache-Control", "no-store");
    }

    /** The reader who was chosen; null when the person gave up. */
    @Nullable
    SandboxReader choice(Parameters form) {
        if (form.find("cancel") != null) {
            return null;
        }
        SandboxReader chosen = readers.find(reader -> reader.customerNumber().equals(form.find(CHOICE)));
        if (chosen == null) {
            throw Refusal.badRequest("The page needs the customer number of a reader in " + CHOICE);
        }
        return chosen;
    }

    private static String choice(SandboxReader reader, boolean isChosen) {
        return "<label><input type=\"radio\" name=\"%s\" value=\"%s\"%s>%s</label>"
                .formatted(
                        CHOICE,
                        escaped(reader.customerNumber()),
                        isChosen ? " checked" : "",
                        escaped(reader.credential()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
