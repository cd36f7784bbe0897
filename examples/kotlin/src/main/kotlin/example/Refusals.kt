package example

import io.github.connectclient.ConnectClient
import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.jspecify.annotations.NullMarked
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream
import kotlin.io.path.createTempDirectory

/** Code that would end in a NullPointerException if the compiler let it through. */
internal object Refusals {
    private val snippets = mapOf(
        "a session that may be gone" to
            "fun a(connect: ConnectClient, key: String): UserSession = connect.login().restore(key)",
        "a member that may be absent" to
            "fun b(list: ConsentList): Int = list.issuer().length",
        "a member within a list" to
            "fun c(history: ConsentHistory): List<String> = history.consents().map { it.target() }",
        "null as a parameter" to
            "fun d(connect: ConnectClient) = connect.consent().list(null)",
        "null from a lambda" to
            "fun e(connect: ConnectClient) = connect.with { null }",
    )

    val names = snippets.keys

    /** The names of those that compile after all; none, if all is well. */
    fun accepted(): Set<String> {
        val directory = createTempDirectory("refusals").toFile()
        try {
            val source = File(directory, "Refused.kt")
            val imports = "import io.github.connectclient.*; import io.github.connectclient.auth.*; " +
                "import io.github.connectclient.consent.*"
            source.writeText((listOf(imports) + snippets.values).joinToString("\n"))
            val messages = compile(source, File(directory, "classes"))
            return names.filterIndexed { i, _ -> !messages.contains("Refused.kt:${i + 2}:") }.toSet()
        } finally {
            directory.deleteRecursively()
        }
    }

    private fun compile(source: File, classes: File): String {
        val said = ByteArrayOutputStream()
        val classPath = listOf(ConnectClient::class, Unit::class, NullMarked::class)
            .joinToString(File.pathSeparator) { File(it.java.protectionDomain.codeSource.location.toURI()).path }
        val status = K2JVMCompiler().exec(
            PrintStream(said), "-no-stdlib", "-no-reflect", "-classpath", classPath, "-d", classes.path, source.path,
        )
        check(status == ExitCode.COMPILATION_ERROR) { "ended with $status: $said" }
        // Only for what they say of null: a name that the library no longer has is refused, too.
        val ofNull = Regex(": error: .*(null|\\?')", RegexOption.IGNORE_CASE)
        return said.toString().lines().filter { ofNull.containsMatchIn(it) }.joinToString("\n")
    }
}
