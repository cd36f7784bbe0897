package livecheck.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;

/** A browser of the reader's own: its address line is pasted here when it has come back. */
public final class PastedAddress implements Browser {
    private final URI redirectUri;
    private final BufferedReader in;
    private final PrintStream out;

    public PastedAddress(URI redirectUri, BufferedReader in, PrintStream out) {
        this.redirectUri = redirectUri;
        this.in = in;
        this.out = out;
    }

    @Override
    public URI redirectUri() {
        return redirectUri;
    }

    @Override
    public String visit(URI page) {
        out.println("Open this page in a browser and log in:");
        out.println();
        out.println("  " + page);
        out.println();
        out.println(
                "Then paste the address that the browser ended at (the page itself may be an error), and press Enter:");
        out.flush();
        try {
            String pasted = in.readLine();
            return pasted == null ? "" : pasted.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
