package io.github.connectclient.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.CallBudget;
import io.github.connectclient.testing.Fault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** The picture of the documentation, over a few seconds; {@link MetricsPictureDrawing} draws it. */
class MetricsPictureTest {
    @Test
    void aPictureHasAPanelForEachSeriesOfTheDashboard() throws Exception {
        Timeline timeline = new Timeline(1);
        try (Traffic traffic = new Traffic(CallBudget.PUBLISHED)) {
            for (int second = 0; second < 3; second++) {
                traffic.faults(Fault.status(503).withHeader("Retry-After", "0"), Fault.status(404));
                traffic.visit(second);
                traffic.visit(second + 1);
                timeline.add(second, Scrape.of(traffic.scrape()));
            }
        }
        assertThat(timeline.rate("connect_client_calls_sent_total", Map.of())).containsExactly(3.0, 3.0);
        String picture = MetricsPicture.of(timeline);
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)))
                        .getElementsByTagName("g")
                        .getLength())
                .isEqualTo(6);
        assertThat(picture).contains(">SUCCESS<", ">REFUSED<", ">SERVER_ERROR<", ">CLIENT_CREDENTIALS<", ">95 %<");
    }
}
