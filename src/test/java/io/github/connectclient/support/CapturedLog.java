package io.github.connectclient.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What a logger is told, from now until closed. */
public final class CapturedLog implements AutoCloseable {
    private final Logger logger;
    private final Level levelBefore;
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    /** Listens to a logger and those below it, at a level and above. */
    public CapturedLog(String logger, Level level) {
        this.logger = (Logger) LoggerFactory.getLogger(logger);
        this.levelBefore = this.logger.getLevel();
        appender.start();
        this.logger.setLevel(level);
        this.logger.addAppender(appender);
    }

    /** Each line as {@code LEVEL message}, followed by the stack trace if there was one. */
    public List<String> lines() {
        return List.copyOf(appender.list).stream().map(CapturedLog::line).toList();
    }

    private static String line(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null
                ? ""
                : " " + event.getThrowableProxy().getClassName() + " "
                        + event.getThrowableProxy().getMessage();
        return event.getLevel() + " " + event.getFormattedMessage() + trace;
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        logger.setLevel(levelBefore);
    }
}
