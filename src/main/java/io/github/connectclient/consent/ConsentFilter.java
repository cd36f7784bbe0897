package io.github.connectclient.consent;

import io.github.connectclient.internal.http.Call;
import org.jspecify.annotations.Nullable;

/**
 * Which consents to list. Immutable and thread-safe; each step returns a new filter.
 *
 * <pre>{@code
 * ConsentFilter.none().group(7).activity(Activity.ALL)
 * }</pre>
 */
public final class ConsentFilter {
    private static final ConsentFilter NONE = new ConsentFilter(null, Activity.ACTIVE);

    private final @Nullable Long consentGroupId;
    private final Activity activity;

    private ConsentFilter(@Nullable Long consentGroupId, Activity activity) {
        this.consentGroupId = consentGroupId;
        this.activity = activity;
    }

    /**
     * All active records.
     *
     * @return the filter
     */
    public static ConsentFilter none() {
        return NONE;
    }

    /**
     * Only consents of one group.
     *
     * @param consentGroupId id of the group
     * @return a new filter
     */
    public ConsentFilter group(long consentGroupId) {
        return new ConsentFilter(consentGroupId, activity);
    }

    /**
     * Only active records, or all.
     *
     * @param activity which records
     * @return a new filter
     */
    public ConsentFilter activity(Activity activity) {
        return new ConsentFilter(consentGroupId, activity);
    }

    void into(Call call) {
        call.query("consentGroupId", consentGroupId);
        activity.into(call);
    }
}
