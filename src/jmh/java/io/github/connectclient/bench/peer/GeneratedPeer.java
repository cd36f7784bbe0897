package io.github.connectclient.bench.peer;

import io.github.connectclient.bench.generated.ApiClient;
import io.github.connectclient.bench.generated.ApiException;
import io.github.connectclient.bench.generated.api.DefaultApi;
import io.github.connectclient.bench.generated.model.RegisterConsentEventRequest;
import io.github.connectclient.bench.generated.model.SubjectType;
import okhttp3.OkHttpClient;

/** What openapi-generator makes of the same facts that this library's tests are written against. */
final class GeneratedPeer implements Peer {
    private final OkHttpClient client = PlainOkHttp.client();
    private final DefaultApi api;

    GeneratedPeer(Target target) {
        ApiClient settings = new ApiClient(client);
        settings.setBasePath(target.api());
        settings.setUserAgent(Target.USER_AGENT);
        settings.addDefaultHeader("Authorization", Target.AUTHORIZATION);
        api = new DefaultApi(settings);
    }

    @Override
    public Object groups(String issuer) throws ApiException {
        return api.listConsentGroupsClientMode(issuer, true);
    }

    @Override
    public Object register() throws ApiException {
        return api.registerConsentEventClientMode(new RegisterConsentEventRequest()
                .consentTarget("newsletter")
                .consentScope("email")
                .subject(Target.SUBJECT)
                .subjectType(SubjectType.CONNECT)
                .source("Selfservice")
                .action(true));
    }

    @Override
    public Object history(String issuer) throws ApiException {
        return api.listConsentEventHistoryClientMode(issuer, SubjectType.CONNECT, Target.SUBJECT, true);
    }

    @Override
    public void close() {
        PlainOkHttp.close(client);
    }
}
