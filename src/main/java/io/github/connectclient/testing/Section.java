package io.github.connectclient.testing;

/** A part of the API: registers the routes of its operations and answers them. */
interface Section {
    void addTo(Routes routes);
}
