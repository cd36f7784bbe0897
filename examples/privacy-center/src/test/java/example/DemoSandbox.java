package example;

import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.testing.SandboxConsent;
import io.github.connectclient.testing.SandboxConsentGroup;
import io.github.connectclient.testing.SandboxConsents;
import io.github.connectclient.testing.SandboxReader;
import io.github.connectclient.value.Subject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** A Connect with a newspaper's consents and a reader who has a past. */
final class DemoSandbox {
    static final String KARI = "563457";
    static final String ISSUER = "468979834";

    /** Ids of the consents: the sandbox gave 1 and 2 to those it starts with. */
    static final long MORNING = 3;

    static final long WEEKEND = 4;
    static final long RECOMMENDED = 5;
    static final long NEAR = 6;

    private static final Instant START = Instant.parse("2023-03-06T08:00:00Z");
    private static final Instant REWORDED = Instant.parse("2025-01-15T11:00:00Z");

    private DemoSandbox() {}

    static ConnectSandbox start() {
        return start(KARI, "kari@example.com");
    }

    static ConnectSandbox start(String customerNumber, String credential) {
        ConnectSandbox sandbox = ConnectSandbox.start(
                settings -> settings.reader(customerNumber, credential).showLogInPage());
        plant(sandbox.consents());
        past(sandbox.consents(), Subject.connect(customerNumber));
        sandbox.shieldGlobally(sandbox.reader(), "TM");
        return sandbox;
    }

    /** One more reader, with the same past, who is at the browser next. */
    static SandboxReader next(ConnectSandbox sandbox, String customerNumber, String credential) {
        SandboxReader reader = sandbox.addReader(customerNumber, credential);
        past(sandbox.consents(), Subject.connect(customerNumber));
        sandbox.shieldGlobally(reader, "TM");
        sandbox.logIn(reader);
        return reader;
    }

    /** What the application has to be told to use the sandbox. */
    static Map<String, Object> properties(ConnectSandbox sandbox) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Map.of(
                "connect.login-base", sandbox.loginBase(),
                "connect.api-base", sandbox.apiBase(),
                "connect.client-id", sandbox.clientId(),
                "connect.client-secret", sandbox.clientSecret(),
                "connect.store.encryption.key", Base64.getEncoder().encodeToString(key));
    }

    private static void plant(SandboxConsents consents) {
        consents.clear();
        long letters = consents.addGroup(SandboxConsentGroup.of(ISSUER)
                .selectionOrder(1)
                .named("nb_NO", "Nyhetsbrev", "Brev fra redaksjonen, på e-post.")
                .named("sv_SE", "Nyhetsbrev", "Brev från redaktionen, via e-post.")
                .named("en_GB", "Newsletters", "Letters from the newsroom, by e-mail."));
        long content = consents.addGroup(SandboxConsentGroup.of(ISSUER)
                .selectionOrder(2)
                .named("nb_NO", "Innhold for deg", "En avis som kjenner interessene dine.")
                .named("sv_SE", "Innehåll för dig", "En tidning som känner dina intressen.")
                .named("en_GB", "Content for you", "A paper that knows your interests."));
        consents.add(SandboxConsent.of(ISSUER, "newsletter", "morning")
                .inGroup(letters)
                .selectionOrder(1)
                .created(START)
                .named("nb_NO", "Morgenbrevet", "Det viktigste før frokost, mandag til fredag.")
                .named("sv_SE", "Morgonbrevet", "Det viktigaste före frukost, måndag till fredag.")
                .named("en_GB", "The morning letter", "What matters, before breakfast, Monday to Friday.")
                .formerText("nb_NO", "Eksempelavisen kan sende meg Morgenbrevet på e-post.", START, REWORDED)
                .text("nb_NO", "Eksempelavisen kan sende meg Morgenbrevet på e-post, og se om jeg åpner det.", REWORDED)
                .formerText("sv_SE", "Eksempelavisen får skicka Morgonbrevet till mig via e-post.", START, REWORDED)
                .text(
                        "sv_SE",
                        "Eksempelavisen får skicka Morgonbrevet till mig via e-post, och se om jag öppnar det.",
                        REWORDED)
                .formerText("en_GB", "Eksempelavisen may send me the morning letter by e-mail.", START, REWORDED)
                .text(
                        "en_GB",
                        "Eksempelavisen may send me the morning letter by e-mail, and see whether I open it.",
                        REWORDED));
        consents.add(SandboxConsent.of(ISSUER, "newsletter", "weekend")
                .inGroup(letters)
                .selectionOrder(2)
                .created(START)
                .named("nb_NO", "Helgelesning", "Fem lange saker hver fredag ettermiddag.")
                .named("sv_SE", "Helgläsning", "Fem långa artiklar varje fredag eftermiddag.")
                .named("en_GB", "Weekend reading", "Five long reads every Friday afternoon.")
                .text("nb_NO", "Eksempelavisen kan sende meg Helgelesning på e-post.", START)
                .text("sv_SE", "Eksempelavisen får skicka Helgläsning till mig via e-post.", START)
                .text("en_GB", "Eksempelavisen may send me Weekend reading by e-mail.", START));
        consents.add(SandboxConsent.of(ISSUER, "personal", "content")
                .inGroup(content)
                .selectionOrder(1)
                .created(START)
                .named("nb_NO", "Anbefalte saker", "Saker vi tror du vil like, på forsiden.")
                .named("sv_SE", "Rekommenderade artiklar", "Artiklar vi tror att du gillar, på förstasidan.")
                .named("en_GB", "Recommended articles", "Articles we think you will like, on the front page.")
                .text("nb_NO", "Eksempelavisen kan bruke det jeg leser, til å anbefale meg saker.", START)
                .text("sv_SE", "Eksempelavisen får använda det jag läser för att rekommendera artiklar.", START)
                .text("en_GB", "Eksempelavisen may use what I read to recommend articles to me.", START));
        consents.add(SandboxConsent.of(ISSUER, "personal", "place")
                .inGroup(content)
                .childOf(RECOMMENDED)
                .created(START)
                .named("nb_NO", "Nyheter nær deg", "Saker fra stedet der du bor.")
                .named("en_GB", "News near you", "Articles from where you live.")
                .text("nb_NO", "Eksempelavisen kan bruke postnummeret mitt til å velge lokale saker.", START)
                .text("en_GB", "Eksempelavisen may use my postal code to choose local articles.", START));
    }

    /** What a reader decided before today. */
    private static void past(SandboxConsents consents, Subject reader) {
        consents.addEvent(MORNING, reader, true, "Order", Instant.parse("2023-03-06T17:42:00Z"));
        consents.addEvent(MORNING, reader, false, "CustomerService", Instant.parse("2024-06-20T09:15:00Z"));
        consents.addEvent(MORNING, reader, true, "Selfservice", Instant.parse("2025-02-03T05:48:00Z"));
        consents.addEvent(RECOMMENDED, reader, false, "Selfservice", Instant.parse("2025-02-03T05:49:00Z"));
    }
}
