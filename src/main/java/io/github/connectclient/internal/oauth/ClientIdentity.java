package io.github.connectclient.internal.oauth;

import com.github.scribejava.core.oauth2.clientauthentication.ClientAuthentication;
import com.github.scribejava.core.oauth2.clientauthentication.HttpBasicAuthenticationScheme;
import com.github.scribejava.core.oauth2.clientauthentication.RequestBodyAuthenticationScheme;

/**
 * The client's id and secret, and how they travel.
 *
 * @param id client id in reverse-domain form, for example {@code no.mediaconnect.test}
 * @param secret client secret
 * @param basic whether to send them as HTTP Basic instead of in the form body
 */
public record ClientIdentity(String id, String secret, boolean basic) {
    ClientAuthentication authentication() {
        return basic ? HttpBasicAuthenticationScheme.instance() : RequestBodyAuthenticationScheme.instance();
    }

    @Override
    public String toString() {
        return "ClientIdentity[" + (basic ? "basic" : "form") + "]";
    }
}
