package io.github.connectclient.internal.oauth;

import com.github.scribejava.core.builder.api.DefaultApi20;
import com.github.scribejava.core.extractors.TokenExtractor;
import com.github.scribejava.core.model.OAuth2AccessToken;
import com.github.scribejava.core.oauth2.clientauthentication.ClientAuthentication;
import java.net.URI;

/** Where the login server's OAuth endpoints are, and how the client proves itself there. */
final class ConnectApi extends DefaultApi20 {
    private final URI loginBase;
    private final ClientAuthentication authentication;

    ConnectApi(URI loginBase, ClientAuthentication authentication) {
        this.loginBase = loginBase;
        this.authentication = authentication;
    }

    @Override
    public String getAccessTokenEndpoint() {
        return loginBase + "/oauth/token";
    }

    @Override
    protected String getAuthorizationBaseUrl() {
        return loginBase + "/oauth/authorize";
    }

    @Override
    public ClientAuthentication getClientAuthentication() {
        return authentication;
    }

    @Override
    public TokenExtractor<OAuth2AccessToken> getAccessTokenExtractor() {
        return TokenAnswer::extract;
    }
}
