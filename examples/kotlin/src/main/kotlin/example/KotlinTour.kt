package example

import io.github.connectclient.ConnectApiException
import io.github.connectclient.ConnectAuthException
import io.github.connectclient.ConnectClient
import io.github.connectclient.ConnectDecodeException
import io.github.connectclient.ConnectException
import io.github.connectclient.ConnectTransportException
import io.github.connectclient.auth.UserSession
import io.github.connectclient.consent.Receipt
import io.github.connectclient.testing.ConnectSandbox
import io.github.connectclient.testing.Fault
import io.github.connectclient.value.Subject
import java.net.URI
import java.time.Duration
import kotlin.system.exitProcess

/**
 * Guided example: the library from Kotlin. It is compiled with every warning an error, and nothing here needs `!!`: what may be
 * null says so in its type. [Refusals] shows the other side, what the compiler does not let through.
 */
fun main() {
    ConnectSandbox.start().use { sandbox ->
        ConnectClient.builder(sandbox.environment())
            .credentials(sandbox.clientId(), sandbox.clientSecret())
            .build()
            .use { connect -> tour(sandbox, connect) }
    }
    println("What does not compile")
    val accepted = Refusals.accepted()
    Refusals.names.forEach { println("  %-30s %s".format(it, if (it in accepted) "ACCEPTED" else "refused")) }
    if (accepted.isNotEmpty()) {
        exitProcess(1)
    }
}

private fun tour(sandbox: ConnectSandbox, connect: ConnectClient) {
    println("A reader logs in, and comes back later")
    val login = connect.login().begin(URI.create("https://avis.example/back"))
    val user: UserSession = connect.login().finish(login, sandbox.visit(login.url()))
    val again: UserSession? = connect.login().restore(user.key())
    show("session restored", again != null)
    show("unknown key", connect.login().restore("no such key")?.key() ?: "log in again")

    println("Options and background calls take lambdas")
    val impatient = connect.with { it.timeout(Duration.ofSeconds(5)).retries(0) }
    val history = impatient.consent().listEventHistory("468979834", Subject.connect(sandbox.reader().customerNumber()))
    for (consent in history.consents()) {
        show(consent.scope() ?: "no scope", "${consent.events().size} decisions")
    }
    val list = connect.async { it.consent().list("468979834") }
    show("consents, in the background", list.join().consents().size)
    val maybe = connect.async { it.login().restore("no such key") }
    show("null, in the background", maybe.join() == null)

    println("Failures are a sealed family")
    sandbox.next(Fault.status(404))
    try {
        connect.consent().requestAccess(user, Receipt.SEND)
    } catch (e: ConnectException) {
        show("refused", kind(e))
    }
}

/** No `else`: a fifth kind would not compile. */
private fun kind(e: ConnectException): String =
    when (e) {
        is ConnectApiException -> "status ${e.status()}"
        is ConnectAuthException -> if (e.requiresLogin()) "log in again" else "no token for now"
        is ConnectTransportException -> "no answer"
        is ConnectDecodeException -> "an answer nobody can read"
    }

private fun show(what: String, value: Any) = println("  %-30s %s".format(what, value))
