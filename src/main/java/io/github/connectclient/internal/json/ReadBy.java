package io.github.connectclient.internal.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the reader of a record; one without arguments. All other records are read by Jackson itself. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReadBy {
    /** The reader. */
    Class<? extends RecordReader<?>> value();
}
