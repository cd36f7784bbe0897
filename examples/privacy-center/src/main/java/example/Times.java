package example;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes moments as the language of the page does, in the time zone of the publisher. */
@Component("times")
class Times {
    private final Settings settings;

    Times(Settings settings) {
        this.settings = settings;
    }

    public String day(Instant moment) {
        return written(moment, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
    }

    public String clock(Instant moment) {
        return written(moment, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
    }

    private String written(Instant moment, DateTimeFormatter formatter) {
        return formatter.withLocale(LocaleContextHolder.getLocale()).format(moment.atZone(settings.timeZone()));
    }
}
