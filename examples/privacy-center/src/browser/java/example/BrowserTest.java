package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.github.connectclient.testing.Fault;
import io.github.connectclient.testing.SandboxPrivacyCase;
import io.github.connectclient.testing.SandboxPrivacyCase.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The application in a real browser. Leaves a picture of every page in target/screenshots. */
class BrowserTest {
    private static final double PATIENCE_IN_MILLISECONDS = 10_000;
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static Browsers browsers;
    private static Running running;
    private static int readers = 700;

    private final String customer = String.valueOf(++readers);
    private final String credential = "reader" + customer + "@example.com";
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void findChromium() {
        Optional<Path> chromium = Browsers.chromium();
        if (chromium.isEmpty()) {
            System.out.println(
                    "BrowserTest is skipped: there is no Chromium on this machine; CHROMIUM can say where one is");
        }
        assumeTrue(chromium.isPresent(), "there is no Chromium on this machine");
        browsers = Browsers.start(chromium.get());
        running = Running.start();
    }

    @BeforeEach
    void sitDown() {
        DemoSandbox.next(running.sandbox, customer, credential);
    }

    @AfterAll
    static void closeBrowser() {
        if (browsers != null) {
            browsers.close();
        }
        if (running != null) {
            running.close();
        }
    }

    /** A page that breaks its own security policy, or fails in any other way, says so in the console. */
    @AfterEach
    void close() {
        if (context != null) {
            context.close();
        }
        assertThat(complaints).isEmpty();
    }

    private enum Look {
        DESKTOP(1180, 900, ColorScheme.LIGHT),
        DARK(1180, 900, ColorScheme.DARK),
        PHONE(320, 640, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Look(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPageCanBeUsedByEverybody(Look look) {
        open(look, "nb-NO");
        visit("/");
        inspect(look, "front");
        page.click("text=Logg inn for å se dine valg");
        inspect(look, "log-in-page-of-the-sandbox");
        page.click("button:has-text('Log in')");
        inspect(look, "consents");
        page.click("button:has-text('Gi samtykke: Anbefalte saker')");
        assertThat(page.locator("[role=status]").innerText()).isEqualTo("Takk, samtykket ditt er registrert.");
        inspect(look, "consent-given");
        page.click("a:has-text('Historikk: Morgenbrevet')");
        inspect(look, "history");
        page.click("nav >> text=Formål og kanaler");
        page.check("text=Innhold tilpasset deg");
        page.click("text=Lagre formål");
        assertThat(page.locator("[role=status]").innerText()).isEqualTo("Formålene er lagret.");
        assertThat(page.isChecked("#purpose-EM")).isTrue();
        page.check("fieldset:has-text('SMS') >> text=Ja");
        page.click("text=Lagre kanaler");
        inspect(look, "choices");
        page.click("text=Bare papiravisen");
        assertThat(page.isChecked("#purpose-EM")).isFalse();
        inspect(look, "choices-of-an-order-type");
        page.click("nav >> text=Dine data");
        inspect(look, "data");
        page.click("button:has-text('Be om en kopi')");
        page.click("text=Gå videre til sletting");
        inspect(look, "erasure");
        page.click("button:has-text('Be om sletting')");
        assertThat(focused()).startsWith("Ønsket er ikke sendt");
        inspect(look, "erasure-refused");
        page.click("[role=alert] a");
        page.check("text=Jeg forstår at dette ikke kan gjøres om");
        page.click("button:has-text('Be om sletting')");
        inspect(look, "erasure-asked");
        assertThat(running.sandbox.privacyCases())
                .filteredOn(opened -> opened.customerNumber().equals(customer))
                .extracting(SandboxPrivacyCase::kind)
                .containsExactly(Kind.ACCESS, Kind.ERASURE);
        running.sandbox.next(Fault.status(503));
        visit("/data");
        inspect(look, "trouble");
        visit("/nowhere");
        inspect(look, "not-found");
        page.click("text=Logg ut");
        assertThat(page.url()).endsWith("/logged-out");
        inspect(look, "logged-out");
        visit("/consents");
        inspect(look, "log-in-first");
        complaints.removeIf(complaint -> complaint.contains("Failed to load resource")); // the statuses asked for above
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard() {
        open(Look.DESKTOP, "nb-NO");
        visit("/");
        press("Tab");
        assertThat(focused()).isEqualTo("Gå til innholdet");
        press("Enter");
        press("Tab");
        assertThat(focused()).isEqualTo("Logg inn for å se dine valg");
        press("Enter");
        page.waitForURL("**/oauth/authorize?**");
        tabTo(credential);
        press("Enter");
        page.waitForURL("**/consents");
        tabTo("Trekk tilbake: Morgenbrevet");
        press("Enter");
        page.waitForSelector("[role=status]");
        assertThat(focused()).isEqualTo("Samtykket er trukket tilbake.");
        tabTo("Historikk: Morgenbrevet");
        press("Enter");
        page.waitForURL("**/consents/" + DemoSandbox.MORNING);
        assertThat(page.locator(".timeline > li").first().innerText()).contains("Du trakk samtykket tilbake");
        visit("/data/erasure");
        tabTo("Jeg forstår at dette ikke kan gjøres om");
        press("Space");
        tabTo("Be om sletting");
        press("Enter");
        page.waitForURL("**/data");
        assertThat(focused()).startsWith("Vi har fått ønsket ditt om sletting");
        page.keyboard().press("Shift+Tab");
        assertThat(focused()).isEqualTo("Logg ut");
        press("Enter");
        page.waitForURL("**/logged-out");
        assertThat(page.innerText("h1")).isEqualTo("Du er logget ut");
    }

    @Test
    void whereTheReaderIsCanBeSeenInColoursOfTheirOwn() {
        open(Look.DESKTOP, "nb-NO");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        visit("/login");
        page.click("button:has-text('Log in')");
        visit("/choices/EKS");

        assertThat(style(".sections a[aria-current]", "borderBottomWidth")).isEqualTo("3px");
        assertThat(style(".levels a[aria-current]", "backgroundColor"))
                .isNotEqualTo(style(".levels a:not([aria-current])", "backgroundColor"));
        visit("/consents/" + DemoSandbox.MORNING);
        inspect(Look.DESKTOP, "history-in-colours-of-the-reader");
    }

    private Object style(String selector, String property) {
        return page.locator(selector).first().evaluate("(e, property) => getComputedStyle(e)[property]", property);
    }

    @Test
    void aSwedishBrowserGetsSwedishPages() {
        open(Look.DESKTOP, "sv-SE");
        visit("/login");
        page.click("button:has-text('Log in')");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("sv-SE");
        assertThat(page.innerText("h1")).isEqualTo("Samtycken");
        assertThat(page.innerText("[lang='nb-NO'] >> nth=0")).isEqualTo("Nyheter nær deg");
        inspect(Look.DESKTOP, "consents-in-swedish");
        page.click("text=English");
        assertThat(page.url()).endsWith("/consents");
        assertThat(page.innerText("h1")).isEqualTo("Consents");
        inspect(Look.DESKTOP, "consents-in-english");
    }

    @Test
    void cookiesAreKeptFromScriptsAndFromOtherSites() {
        open(Look.DESKTOP, "nb-NO");
        visit("/login");
        page.click("button:has-text('Log in')");
        page.click("text=Svenska");

        assertThat(context.cookies())
                .extracting(cookie -> cookie.name)
                .containsExactlyInAnyOrder("__Host-session", "language");
        for (Cookie cookie : context.cookies()) {
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.secure).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        }
    }

    /** The pictures in the documentation: mvn -Pcheck -Dtest=BrowserTest#pictures -Dpictures.write=true */
    @Test
    @EnabledIfSystemProperty(named = "pictures.write", matches = "true")
    void pictures() {
        picture(Look.DESKTOP, "en-GB", "/consents", "consents", 860);
        picture(Look.DESKTOP, "nb-NO", "/consents/" + DemoSandbox.MORNING, "history", 820);
        picture(Look.DARK, "en-GB", "/choices/EKS", "dark", 860);
        picture(Look.PHONE, "nb-NO", "/consents", "phone", 640);
    }

    private void picture(Look look, String locale, String path, String name, int height) {
        open(look, locale);
        page.setViewportSize(look == Look.PHONE ? 360 : 1040, height);
        visit("/login");
        page.click("button:has-text('Log in')");
        visit(path);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("..", "..", "src", "site", "markdown", "images", "privacy-center-" + name + ".png")));
        context.close();
    }

    private void open(Look look, String locale) {
        context = browsers.browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width, look.height)
                .setColorScheme(look.scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(locale));
        context.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean ours = message.location().startsWith(running.address.toString());
            if (ours && (message.type().equals("error") || message.type().equals("warning"))) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    private void visit(String path) {
        page.navigate(running.address + path);
    }

    /** No violation that axe finds, nothing wider than the screen, nothing too small for a thumb; and a picture. */
    private void inspect(Look look, String name) {
        List<Rule> violations = look == Look.PHONE
                ? List.of()
                : new AxeBuilder(page).analyze().getViolations(); // the same page as on the desktop
        assertThat(violations)
                .as(name)
                .extracting(rule -> rule.getImpact() + " " + rule.getId() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        assertThat(number("document.scripts.length")).as("scripts of %s", name).isZero();
        assertThat(number("document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isLessThanOrEqualTo(look.width);
        assertThat(page.evaluate("[...document.querySelectorAll('button, .button, nav a, .more, input + label,"
                        + " label:has(input)')].filter(e => e.getBoundingClientRect().height < 43.5).map(e =>"
                        + " e.outerHTML)"))
                .as("targets of %s", name)
                .isEqualTo(List.of());
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png"))
                .setFullPage(true));
    }

    private int number(String script) {
        return ((Number) page.evaluate(script)).intValue();
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private void tabTo(String name) {
        for (int i = 0; i < 60; i++) {
            press("Tab");
            if (focused().equals(name)) {
                Locator focus = page.locator(":focus");
                assertThat(focus.evaluate("e => getComputedStyle(e).outlineStyle"))
                        .as("focus on %s is seen", name)
                        .isEqualTo("solid");
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach: " + name);
    }

    /** What a reader would be told to be at: the text of the element, or of its label. */
    private String focused() {
        return String.valueOf(
                page.evaluate("(e => (e.labels && e.labels.length ? e.labels[0] : e).innerText.replace(/\\s+/g, '"
                        + " ').replace(' :', ':').trim())(document.activeElement)"));
    }
}
