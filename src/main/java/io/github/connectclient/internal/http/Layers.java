package io.github.connectclient.internal.http;

/** What every call passes through, outermost first. The only place where layers are stacked. */
public final class Layers {
    private Layers() {}

    /**
     * The stack.
     *
     * @param sender sends requests, once each and as they are
     * @return the outermost layer
     */
    public static Layer over(Sender sender) {
        return new ReportLayer(new RetryLayer(new AuthorizationLayer(new Wire(sender))));
    }
}
