package io.github.connectclient.auth;

import io.github.connectclient.internal.store.TokenStoreContract;

class MemoryStoreContractTest extends TokenStoreContract {
    private final TokenStore store = TokenStore.inMemory();

    @Override
    protected TokenStore store() {
        return store;
    }
}
