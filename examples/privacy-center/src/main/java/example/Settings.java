package example;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the publisher chose; see application.properties.
 *
 * @param address where readers reach this application, without a slash at the end
 * @param timeZone the zone of the times on the pages
 * @param issuer who asks for the consents
 * @param source what Connect is told about where a decision was made
 * @param enterprises the enterprises whose purposes and channels readers may set, never empty
 * @param purposes codes of purposes, in the order of the page
 * @param channels codes of channels, in the order of the page
 * @param caseOpenFor how long a case of access or erasure is taken to be open
 */
@ConfigurationProperties("privacy-center")
record Settings(
        URI address,
        ZoneId timeZone,
        String issuer,
        String source,
        List<Enterprise> enterprises,
        List<String> purposes,
        List<String> channels,
        Duration caseOpenFor) {

    record Enterprise(String code, List<String> orderTypes) {}

    URI page(String path) {
        return URI.create(address + path);
    }
}
