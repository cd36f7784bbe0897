package io.github.connectclient.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.connectclient.CallBudget;
import io.github.connectclient.CallOutcome;
import io.github.connectclient.testing.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each name in a query of the dashboard, the alerts and the page is one that Prometheus really gets. */
class DashboardTest {
    private static final Path DASHBOARD = Path.of("examples", "grafana", "connect-client.json");
    private static final Path PAGE = Path.of("src", "site", "markdown", "metrics.md");
    private static final Pattern SERIES = Pattern.compile("(connect_client_\\w+)(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!=|!~|=)\\s*\"([^\"]*)\"");
    private static final Pattern GROUPING = Pattern.compile("by \\(([^)]*)\\)");

    /** Put on every series by Prometheus itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance");

    private static final List<String> OUTCOMES =
            Stream.of(CallOutcome.values()).map(Enum::name).toList();

    private static Scrape scrape;

    @BeforeAll
    static void makeCalls() {
        scrape = Scrape.of(scraped(true, 12) + scraped(false, 1));
    }

    /** Without buckets one series has another name. */
    private static String scraped(boolean withBuckets, int visits) {
        try (Traffic traffic = new Traffic(new CallBudget(10, 2000), withBuckets)) {
            traffic.faults(Fault.status(503).withHeader("Retry-After", "0"), Fault.status(404));
            for (int i = 0; i < visits; i++) {
                traffic.visit(i);
            }
            return traffic.scrape();
        }
    }

    @Test
    void everySeriesAndLabelInTheDashboardExists() throws Exception {
        List<String> queries = queries(new ObjectMapper().readTree(DASHBOARD.toFile()));
        assertThat(queries).hasSizeGreaterThan(15).allSatisfy(DashboardTest::isAnswered);
    }

    @Test
    void everySeriesAndLabelOnThePageExists() throws Exception {
        List<String> queries = Files.readAllLines(PAGE).stream()
                .filter(line -> SERIES.matcher(line).find())
                .toList();
        assertThat(queries).hasSizeGreaterThan(4).allSatisfy(DashboardTest::isAnswered);
    }

    @Test
    void everyPanelHasAnIdOfItsOwnAndTheDatasourceThatIsChosen() throws Exception {
        JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        assertThat(dashboard.at("/templating/list/0/type").asText()).isEqualTo("datasource");
        assertThat(dashboard.at("/templating/list/0/name").asText()).isEqualTo("datasource");
        assertThat(dashboard.findValues("uid"))
                .extracting(JsonNode::asText)
                .containsOnly("connect-client", "${datasource}");
        assertThat(dashboard.get("panels"))
                .extracting(panel -> panel.get("id").asInt())
                .doesNotContain(0)
                .doesNotHaveDuplicates();
    }

    @Test
    void panelsDoNotOverlapAndHaveATitleAndADescription() throws Exception {
        Set<String> cells = new TreeSet<>();
        for (JsonNode panel : new ObjectMapper().readTree(DASHBOARD.toFile()).get("panels")) {
            assertThat(panel.get("title").asText()).isNotBlank();
            assertThat(panel.get("description").asText()).isNotBlank();
            JsonNode at = panel.get("gridPos");
            for (int x = at.get("x").asInt();
                    x < at.get("x").asInt() + at.get("w").asInt();
                    x++) {
                for (int y = at.get("y").asInt();
                        y < at.get("y").asInt() + at.get("h").asInt();
                        y++) {
                    assertThat(x).isLessThan(24);
                    assertThat(cells.add(x + "," + y))
                            .as(panel.get("title").asText())
                            .isTrue();
                }
            }
        }
    }

    private static void isAnswered(String query) {
        Set<String> labels = new TreeSet<>(OF_PROMETHEUS);
        for (Matcher series = SERIES.matcher(query); series.find(); ) {
            Set<String> known = scrape.samples().stream()
                    .filter(sample -> sample.name().equals(series.group(1)))
                    .flatMap(sample -> Stream.concat(Stream.of("__name__"), sample.labels().keySet().stream()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(known).as("labels of %s", series.group(1)).isNotEmpty();
            labels.addAll(known);
            for (Matcher one = MATCHER.matcher(series.group(2) == null ? "" : series.group(2)); one.find(); ) {
                assertThat(labels).contains(one.group(1));
                isValue(one.group(1), one.group(3));
            }
        }
        for (Matcher grouping = GROUPING.matcher(query); grouping.find(); ) {
            assertThat(labels).contains(grouping.group(1).split(", "));
        }
    }

    private static void isValue(String label, String value) {
        if (label.equals("outcome") || label.equals("after")) {
            assertThat(OUTCOMES).contains(value.split("\\|", -1));
        }
    }

    private static List<String> queries(JsonNode node) {
        List<String> found = new ArrayList<>();
        node.properties().forEach(member -> {
            boolean isQuery = Set.of("expr", "definition").contains(member.getKey());
            found.addAll(isQuery ? List.of(member.getValue().asText()) : queries(member.getValue()));
        });
        if (node.isArray()) {
            node.forEach(each -> found.addAll(queries(each)));
        }
        return found;
    }
}
