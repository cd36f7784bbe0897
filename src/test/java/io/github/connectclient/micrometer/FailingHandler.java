package io.github.connectclient.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

/** An application's handler that throws at one moment of each call. */
record FailingHandler(String failsAt) implements ObservationHandler<CallContext> {
    private void reached(String moment) {
        if (moment.equals(failsAt)) {
            throw new IllegalStateException("planted words");
        }
    }

    @Override
    public void onStart(CallContext context) {
        reached("start");
    }

    @Override
    public void onScopeOpened(CallContext context) {
        reached("scope opened");
    }

    @Override
    public void onError(CallContext context) {
        reached("error");
    }

    @Override
    public void onScopeClosed(CallContext context) {
        reached("scope closed");
    }

    @Override
    public void onStop(CallContext context) {
        reached("stop");
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof CallContext;
    }
}
