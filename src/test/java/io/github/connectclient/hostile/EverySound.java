package io.github.connectclient.hostile;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.github.connectclient.support.Everything;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** All that is logged through SLF4J and java.util.logging, at every level, from now until closed. */
final class EverySound implements AutoCloseable {
    /** OkHttp's own; held, because the JVM forgets the level of a logger that nobody holds. */
    private static final List<Logger> OKHTTP = List.of(
            Logger.getLogger("okhttp3"),
            Logger.getLogger("okhttp3.OkHttpClient"),
            Logger.getLogger("okhttp3.internal.http2.Http2"),
            Logger.getLogger("okhttp3.internal.concurrent.TaskRunner"));

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final ch.qos.logback.classic.Logger root =
            ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT");
    private final Level levelBefore = root.getLevel();
    private final Appender appender = new Appender();
    private final Logger julRoot = Logger.getLogger("");
    private final java.util.logging.Level julLevelBefore = julRoot.getLevel();
    private final Recorder recorder = new Recorder();
    private final List<Handler> silenced = new ArrayList<>(Arrays.asList(julRoot.getHandlers()));

    EverySound() {
        appender.start();
        root.setLevel(Level.TRACE);
        root.addAppender(appender);
        recorder.setLevel(java.util.logging.Level.ALL);
        silenced.forEach(julRoot::removeHandler);
        julRoot.addHandler(recorder);
        julRoot.setLevel(java.util.logging.Level.ALL);
        OKHTTP.forEach(logger -> logger.setLevel(java.util.logging.Level.ALL));
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        root.setLevel(levelBefore);
        OKHTTP.forEach(logger -> logger.setLevel(null));
        julRoot.removeHandler(recorder);
        julRoot.setLevel(julLevelBefore);
        silenced.forEach(julRoot::addHandler);
    }

    private final class Appender extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            heard.add(event.getThreadName() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + " "
                    + Arrays.toString(event.getArgumentArray()) + " " + event.getMDCPropertyMap());
            if (event.getThrowableProxy() != null) {
                heard.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    }

    private final class Recorder extends Handler {
        @Override
        public void publish(LogRecord event) {
            if (String.valueOf(event.getLoggerName()).startsWith("mockwebserver3")) {
                return; // the server of the test
            }
            heard.add(event.getLoggerName() + " " + event.getMessage() + " " + Arrays.toString(event.getParameters()));
            if (event.getThrown() != null) {
                heard.add(Everything.of(event.getThrown()));
            }
        }

        @Override
        public void flush() {
            // nothing is buffered
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
