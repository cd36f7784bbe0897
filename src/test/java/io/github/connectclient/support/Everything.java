package io.github.connectclient.support;

import java.io.PrintWriter;
import java.io.StringWriter;

/** All that a log could hold of an exception. */
public final class Everything {
    private Everything() {}

    /** The exception with its stack trace, its causes and the exceptions it suppressed, as a logging library prints them. */
    public static String of(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text + "\n" + e + "\n" + e.getMessage() + "\n" + e.getLocalizedMessage();
    }
}
