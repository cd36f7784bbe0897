package io.github.connectclient.internal.http;

import io.github.connectclient.CallListener;
import io.github.connectclient.Pacing;
import org.jspecify.annotations.Nullable;

/** What every call passes through, outermost first. The only place where layers are stacked. */
public final class Layers {
    private Layers() {}

    /**
     * The stack.
     *
     * @param sender sends requests, once each and as they are
     * @param maxConcurrency how many requests may be under way at once
     * @param pacing gives requests their places, or null for none
     * @param time stopwatch
     * @param listener hears of the calls, or null for nobody; throws nothing
     * @return the outermost layer
     */
    public static Layer over(
            Sender sender, int maxConcurrency, @Nullable Pacing pacing, Time time, @Nullable CallListener listener) {
        Layer wire = new ConcurrencyLayer(new Wire(sender), maxConcurrency);
        ServerBudget budget = pacing == null ? null : new ServerBudget(pacing.budget(), time);
        Layer paced = pacing == null || budget == null ? wire : new PacingLayer(wire, pacing, budget);
        return new ReportLayer(new RetryLayer(new AuthorizationLayer(paced), budget), listener);
    }
}
