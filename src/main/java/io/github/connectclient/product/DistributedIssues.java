package io.github.connectclient.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The issues of one product that were sent to a reader.
 *
 * @param issues sent issues; never null
 */
public record DistributedIssues(
        @JsonProperty("deliveredIssues") List<Issue> issues) {
    /** A missing list is read as an empty one. */
    public DistributedIssues {
        issues = issues == null ? List.of() : List.copyOf(issues);
    }

    /**
     * One sent issue.
     *
     * @param code code of the issue, for example {@code 2024-01}
     * @param distributedDate when it was sent
     */
    public record Issue(
            @JsonProperty("issue") @Nullable String code,
            @Nullable Instant distributedDate) {}
}
