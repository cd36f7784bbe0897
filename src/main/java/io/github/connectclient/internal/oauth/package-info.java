/** ScribeJava, kept in one place: it runs on our OkHttp client and shows in no signature. Internal. */
@NullMarked
package io.github.connectclient.internal.oauth;

import org.jspecify.annotations.NullMarked;
