package io.github.connectclient.testing;

/** Hands a request to the server it is for, the login server or the API server, as the base of its path tells. */
final class Site {
    static final String LOGIN = "/user";
    static final String API = "/capi";

    private final BrowserPages pages;
    private final TokenEndpoint tokens;
    private final ApiServer api;

    Site(BrowserPages pages, TokenEndpoint tokens, ApiServer api) {
        this.pages = pages;
        this.tokens = tokens;
        this.api = api;
    }

    Answer answer(Request request) {
        try {
            Request apiCall = request.below(API);
            Request login = request.below(LOGIN);
            if (apiCall != null) {
                return api.answer(apiCall);
            }
            if (login != null) {
                return login.path().equals(TokenEndpoint.PATH) ? tokens.answer(login) : pages.answer(login);
            }
            throw Refusal.notFound(request.method());
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }
}
