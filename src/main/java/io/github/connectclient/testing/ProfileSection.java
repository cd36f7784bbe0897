package io.github.connectclient.testing;

/** The profiles of the readers, which no operation changes. Thread-safe. */
final class ProfileSection implements Section {
    @Override
    public void addTo(Routes routes) {
        routes.get("/v1/user/profile", call -> ReaderSamples.profile(call.reader()));
        routes.get("/v1/user/profile/external", call -> ReaderSamples.externalProfiles());
    }
}
