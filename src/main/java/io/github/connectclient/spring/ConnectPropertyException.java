package io.github.connectclient.spring;

/** A property that is missing, wrong, or does not fit the others. The message is one sentence, with the property and never its value. */
final class ConnectPropertyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConnectPropertyException(String sentence) {
        super(sentence);
    }
}
