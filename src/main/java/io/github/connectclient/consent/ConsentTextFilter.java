package io.github.connectclient.consent;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.http.Call;
import org.jspecify.annotations.Nullable;

/**
 * Which consent texts to list: all of the issuer, those of one group, or those of one consent. Immutable and thread-safe; each
 * step returns a new filter.
 *
 * <pre>{@code
 * ConsentTextFilter.none().consent("newsletter", "email")
 * }</pre>
 */
public final class ConsentTextFilter {
    private static final int LONGEST = 255;
    private static final ConsentTextFilter NONE = new ConsentTextFilter(null, null, null, null, Activity.ACTIVE);

    private final @Nullable Long consentGroupId;
    private final @Nullable Long consentId;
    private final @Nullable String target;
    private final @Nullable String scope;
    private final Activity activity;

    private ConsentTextFilter(
            @Nullable Long consentGroupId,
            @Nullable Long consentId,
            @Nullable String target,
            @Nullable String scope,
            Activity activity) {
        this.consentGroupId = consentGroupId;
        this.consentId = consentId;
        this.target = target;
        this.scope = scope;
        this.activity = activity;
    }

    /**
     * All active records.
     *
     * @return the filter
     */
    public static ConsentTextFilter none() {
        return NONE;
    }

    /**
     * Only texts of consents of one group.
     *
     * @param consentGroupId id of the group
     * @return a new filter
     */
    public ConsentTextFilter group(long consentGroupId) {
        return new ConsentTextFilter(consentGroupId, consentId, target, scope, activity);
    }

    /**
     * Only texts of one consent.
     *
     * @param consentId id of the consent
     * @return a new filter
     */
    public ConsentTextFilter consent(long consentId) {
        return new ConsentTextFilter(consentGroupId, consentId, target, scope, activity);
    }

    /**
     * Only texts of one consent, named by what it is about. The reference means the two to be given together.
     *
     * @param target what the consent is about, 1 to 255 characters
     * @param scope part of the target, 1 to 255 characters
     * @return a new filter
     * @throws IllegalArgumentException if out of bounds
     */
    public ConsentTextFilter consent(String target, String scope) {
        return new ConsentTextFilter(
                consentGroupId,
                consentId,
                Check.text("target", target, LONGEST),
                Check.text("scope", scope, LONGEST),
                activity);
    }

    /**
     * Only active records, or all.
     *
     * @param activity which records
     * @return a new filter
     */
    public ConsentTextFilter activity(Activity activity) {
        return new ConsentTextFilter(consentGroupId, consentId, target, scope, activity);
    }

    void into(Call call) {
        call.query("consentGroupId", consentGroupId)
                .query("consentId", consentId)
                .query("target", target)
                .query("scope", scope);
        activity.into(call);
    }
}
