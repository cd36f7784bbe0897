package example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.consent.ConsentHistory.Event;
import io.github.connectclient.testing.Fault;
import io.github.connectclient.testing.SandboxPrivacyCase;
import io.github.connectclient.testing.SandboxPrivacyCase.Kind;
import io.github.connectclient.value.Subject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the pages do, over HTTP. Each test has a reader of its own; all share one application. */
class PrivacyCenterTest {
    private static final Running RUNNING = Running.start();
    private static int readers = 900;

    private final String customer = String.valueOf(++readers);
    private final Visitor visitor = newVisitor("nb");

    @AfterAll
    static void close() {
        RUNNING.close();
    }

    private Visitor newVisitor(String languages) {
        if (RUNNING.sandbox.reader().customerNumber().equals(customer)) {
            return new Visitor(RUNNING, languages);
        }
        RUNNING.sandbox.logIn(RUNNING.sandbox.addReader(customer, "reader" + customer + "@example.com"));
        return new Visitor(RUNNING, languages);
    }

    @Test
    void aReaderLogsInAndOut() {
        assertThat(visitor.get("/").body())
                .contains("Logg inn for å se dine valg")
                .doesNotContain("Logg ut");
        assertThat(visitor.cookies()).isEmpty();

        assertThat(visitor.loggedIn().path()).isEqualTo("/consents");
        assertThat(visitor.get("/").path()).isEqualTo("/consents");

        assertThat(visitor.post("/logout").path()).isEqualTo("/logged-out");
        assertThat(visitor.get("/consents").status()).isEqualTo(401);
    }

    @Test
    void theSessionIsANewOneAfterTheLogIn() {
        visitor.get("/login");
        String before = visitor.cookies().get("__Host-session");

        assertThat(visitor.loggedIn().cookies().get("__Host-session")).isNotEqualTo(before);
    }

    @Test
    void theLogInEndsInTheStoreToo() {
        visitor.loggedIn();
        int before = logInsInTheStore();

        visitor.post("/logout");

        assertThat(logInsInTheStore()).isEqualTo(before - 1);
    }

    private static int logInsInTheStore() {
        return RUNNING.bean(JdbcTemplate.class).queryForObject("select count(*) from connect_grant", Integer.class);
    }

    @Test
    void cookiesAreForThisHostAndForNoScript() {
        visitor.loggedIn().get("/data?lang=sv");

        assertThat(visitor.setCookies.get("__Host-session"))
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        assertThat(visitor.setCookies.get("language")).contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/consents", "/data", "/nowhere", "/back", "/privacy.css"})
    void everyAnswerLetsABrowserDoNoMoreThanItNeeds(String path) {
        visitor.get(path);

        assertThat(visitor.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'self';")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self' http://127.0.0.1:")
                .doesNotContain("unsafe");
        assertThat(visitor.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(visitor.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(visitor.header("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(visitor.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @Test
    void aPageOfAReaderIsNotKeptByTheBrowser() {
        assertThat(visitor.loggedIn().header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/consents/3", "/choices/EKS", "/data/copy", "/data/erasure"})
    void aForgedRequestIsRefused(String path) {
        visitor.loggedIn();

        visitor.postForged(path, "understood=true", "decision=GIVE", "seen=x", "form=purposes");

        assertThat(visitor.status()).isEqualTo(403);
        assertThat(visitor.body()).contains("Skjemaet er for gammelt");
        assertThat(visitor.get("/data").status()).isEqualTo(200);
        assertThat(cases()).isEmpty();
    }

    @Test
    void aConsentIsGivenAndWithdrawnWithTheWordsAsEvidence() {
        give(DemoSandbox.WEEKEND);
        assertThat(visitor.path()).isEqualTo("/consents");
        assertThat(visitor.body()).contains("Takk, samtykket ditt er registrert.");

        visitor.post("/consents/" + DemoSandbox.WEEKEND, "decision=DECLINE", "seen=any");
        assertThat(visitor.body()).contains("Samtykket er trukket tilbake.");
        assertThat(visitor.get("/consents/" + DemoSandbox.WEEKEND).body())
                .containsSubsequence("Du trakk samtykket tilbake", "Du ga samtykke", "Vi begynte å spørre");
        assertThat(decisions(DemoSandbox.WEEKEND)).containsExactly(true, false);
    }

    @Test
    void aDoubleClickDecidesOnce() {
        give(DemoSandbox.WEEKEND);
        visitor.post("/consents/" + DemoSandbox.WEEKEND, "decision=GIVE", "seen=any");

        assertThat(visitor.body()).contains("Ingenting er endret.");
        assertThat(decisions(DemoSandbox.WEEKEND)).containsExactly(true);
    }

    @Test
    void nobodyAgreesToWordsThatHaveChanged() {
        visitor.loggedIn();

        visitor.post("/consents/" + DemoSandbox.WEEKEND, "decision=GIVE", "seen=other-words");

        assertThat(visitor.body()).contains("Les den nye teksten");
        assertThat(decisions(DemoSandbox.WEEKEND)).isEmpty();
    }

    @Test
    void aDecisionOnAParentIsOneOnItsChildren() {
        give(DemoSandbox.RECOMMENDED);

        assertThat(decisions(DemoSandbox.NEAR)).containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/consents/99", "/choices/OTHER", "/choices/EKS/OTHER", "/nowhere"})
    void whatDoesNotExistIsNotFound(String path) {
        assertThat(visitor.loggedIn().get(path).status()).isEqualTo(404);
        assertThat(visitor.body()).contains("Siden finnes ikke");
    }

    @Test
    void purposesOfAnEnterpriseAndOfAnOrderTypeAreApart() {
        visitor.loggedIn().get("/choices/EKS");
        visitor.post("/choices/EKS", "form=purposes", "purpose=EM", "purpose=SV");
        assertThat(visitor.body()).contains("Formålene er lagret.");
        assertThat(checked("purpose-")).containsExactly("purpose-EM", "purpose-SV");

        visitor.get("/choices/EKS/PAPIR");
        assertThat(checked("purpose-")).isEmpty();

        visitor.get("/choices/EKS").post("/choices/EKS", "form=purposes");
        assertThat(checked("purpose-")).isEmpty();
    }

    @Test
    void channelsAreAnsweredWithYesOrNo() {
        visitor.loggedIn().get("/choices/EKS/DIGITAL");
        visitor.post("/choices/EKS/DIGITAL", "form=channels", "channel.EMAIL=YES", "channel.TM=NO", "channel.HACK=YES");

        assertThat(visitor.body())
                .contains("Kanalene er lagret.")
                .containsPattern("value=\"YES\" name=\"channel.EMAIL\" checked")
                .containsPattern("value=\"NO\" name=\"channel.TM\" checked")
                .doesNotContain("channel.HACK")
                .doesNotContainPattern("name=\"channel.SMS\" checked");
    }

    @Test
    void aCopyIsAskedForOnce() {
        visitor.loggedIn().get("/data").post("/data/copy", "receipt=true");
        assertThat(visitor.path()).isEqualTo("/data");
        assertThat(visitor.body()).contains("og har sendt deg en kvittering", "Du ba om en kopi");

        visitor.post("/data/copy", "receipt=true");
        assertThat(visitor.body()).contains("Du har allerede bedt om en kopi.");
        assertThat(cases()).extracting(SandboxPrivacyCase::kind).containsExactly(Kind.ACCESS);
    }

    @Test
    void erasureHasToBeConfirmed() {
        visitor.loggedIn().get("/data/erasure").post("/data/erasure", "receipt=true");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.body()).contains("Ønsket er ikke sendt", "aria-invalid=\"true\"");
        assertThat(cases()).isEmpty();

        visitor.post("/data/erasure", "understood=true");
        assertThat(visitor.path()).isEqualTo("/data");
        assertThat(visitor.body()).contains("Vi har fått ønsket ditt om sletting.", "Du ba om sletting");

        visitor.post("/data/erasure", "understood=true");
        assertThat(visitor.body()).contains("Du har allerede bedt om sletting.");
        assertThat(visitor.get("/data/erasure").path()).isEqualTo("/data");
        assertThat(cases()).extracting(SandboxPrivacyCase::kind).containsExactly(Kind.ERASURE);
    }

    @ParameterizedTest
    @CsvSource({
        "503, 503, Vi får ikke kontakt",
        "429, 503, Vent litt",
        "403, 403, Du har ikke adgang",
        "400, 409, Det lot seg ikke gjøre"
    })
    void aFailureIsAPageThatAReaderUnderstands(int fault, int status, String words) {
        visitor.loggedIn();
        RUNNING.sandbox.next(Fault.status(fault));

        visitor.get("/data");

        assertThat(visitor.status()).isEqualTo(status);
        assertThat(visitor.body()).contains(words, "Referanse:").doesNotContain("Ingenting er endret.");
        assertThat(visitor.header("Retry-After")).isEqualTo(status == 503 ? "60" : "");
    }

    @Test
    void whoChangesSomethingIsToldWhetherItHappened() {
        visitor.loggedIn().get("/data");
        RUNNING.sandbox.next(Fault.status(400));
        visitor.post("/data/copy");
        assertThat(visitor.body()).contains("Ingenting er endret.");

        visitor.get("/data");
        RUNNING.sandbox.next(Fault.status(503));
        visitor.post("/data/copy");
        assertThat(visitor.body()).contains("Vi vet ikke om endringen ble lagret.");
    }

    @Test
    void aGrantThatHasEndedAsksForANewLogIn() {
        visitor.loggedIn();
        RUNNING.sandbox.expireAccessTokens();
        RUNNING.sandbox.endGrants();

        assertThat(visitor.get("/data").status()).isEqualTo(401);
        assertThat(visitor.body())
                .contains("Logg inn en gang til", "href=\"/login\"")
                .doesNotContain("Logg ut");
        assertThat(visitor.loggedIn().get("/data").status()).isEqualTo(200);
    }

    @Test
    void aLogInThatWasBrokenOffSaysSo() {
        visitor.get("/login");
        visitor.submit(visitor.page(), "cancel=yes");

        assertThat(visitor.status()).isEqualTo(403);
        assertThat(visitor.body()).contains("Innloggingen ble avbrutt");
    }

    @Test
    void aLogInOfAnotherWindowIsNotFinished() {
        assertThat(visitor.get("/back?code=x&state=y").status()).isEqualTo(400);
        assertThat(visitor.body()).contains("Innloggingen kunne ikke fullføres");
    }

    @Test
    void theAnswerOfAnotherTabDoesNotEndTheLogInOfThisOne() {
        visitor.get("/login");
        URI logInPage = visitor.page();
        visitor.get("/back?code=x&state=y");
        assertThat(visitor.status()).isEqualTo(400);

        visitor.submit(logInPage, "reader=" + customer);

        assertThat(visitor.path()).isEqualTo("/consents");
        assertThat(visitor.status()).isEqualTo(200);
    }

    @Test
    void twoTabsMayLogInAndBothArrive() {
        visitor.get("/login");
        URI oneTab = visitor.page();
        visitor.get("/login");
        URI otherTab = visitor.page();

        visitor.submit(oneTab, "reader=" + customer);
        visitor.submit(otherTab, "reader=" + customer);

        assertThat(visitor.path()).isEqualTo("/consents");
        assertThat(visitor.status()).isEqualTo(200);
    }

    @Test
    void noRedirectTakesItsHostOrSchemeFromTheRequest() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(RUNNING.address.resolve("/choices")).build();

        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

        assertThat(answer.headers().firstValue("Location")).contains("/choices/EKS");
    }

    @Test
    void thePageSpeaksTheLanguageOfTheBrowserAndMarksWhatIsInAnother() {
        Visitor swedish = newVisitor("sv-SE,sv;q=0.9,en;q=0.5").loggedIn();

        assertThat(swedish.body())
                .contains("<html lang=\"sv-SE\">", "Samtycken", ">Morgonbrevet<")
                .contains("<span lang=\"nb-NO\">Nyheter nær deg</span>")
                .doesNotContain("??");
    }

    @Test
    void aChosenLanguageStays() {
        visitor.loggedIn();
        assertThat(visitor.get("/choices/EKS?lang=en").path()).isEqualTo("/choices/EKS");
        assertThat(visitor.body()).contains("<html lang=\"en-GB\">", "Purposes and channels");
        assertThat(visitor.get("/data").body()).contains("Your data");
        assertThat(visitor.get("/data?lang=xx").body()).contains("Your data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "nn-NO", "de", "*", ";;", "fr;q=0.9, nb;q=0.1"})
    void norwegianIsForAllOthers(String languages) {
        assertThat(newVisitor(languages).get("/").body()).contains("<html lang=\"nb-NO\">");
    }

    private void give(long consent) {
        visitor.loggedIn();
        String seen = visitor.hidden("/consents/" + consent, "seen");
        assertThat(seen).isNotEmpty();
        visitor.post("/consents/" + consent, "decision=GIVE", "seen=" + seen);
    }

    private List<String> checked(String prefix) {
        return Pattern.compile("id=\"(" + prefix + "\\w+)\"[^>]*? checked")
                .matcher(visitor.body())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private List<Boolean> decisions(long consent) {
        return RUNNING
                .bean(ConnectClient.class)
                .consent()
                .listEventHistory(DemoSandbox.ISSUER, Subject.connect(customer))
                .consents()
                .stream()
                .filter(entry -> entry.consentId() == consent)
                .flatMap(entry -> entry.events().stream())
                .map(Event::action)
                .toList();
    }

    private List<SandboxPrivacyCase> cases() {
        return RUNNING.sandbox.privacyCases().stream()
                .filter(opened -> opened.customerNumber().equals(customer))
                .toList();
    }
}
