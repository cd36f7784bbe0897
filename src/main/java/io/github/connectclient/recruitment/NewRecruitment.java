package io.github.connectclient.recruitment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.value.Unmodelled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recruiter with the people recruited, to be registered. Which members describe a recruiter, a recruited person or a premium
 * is not documented, so they are given by name.
 *
 * <pre>{@code
 * NewRecruitment.builder("CO27409", "Spring2019", Unmodelled.none().with("customerNumber", 327492))
 *         .recruited(Unmodelled.none().with("firstName", "Kari"))
 *         .build()
 * }</pre>
 *
 * @param product code of a subscription product, 1 to 12 characters
 * @param campaign code of the campaign, 1 to 12 characters
 * @param recruiter who recruited
 * @param premiums premiums wanted from now on, in place of the present ones; null to leave these as they are
 * @param recruited who was recruited; never null
 */
public record NewRecruitment(
        String product,
        String campaign,
        Details recruiter,

        @JsonProperty("recruitmentPremiumPreferences") @Nullable
        List<Details> premiums,

        @JsonProperty("recruitments") List<Details> recruited) {
    private static final int LONGEST_CODE = 12;

    /**
     * Checks the recruitment.
     *
     * @throws IllegalArgumentException if product or campaign is out of bounds
     */
    public NewRecruitment {
        Check.text("product", product, LONGEST_CODE);
        Check.text("campaign", campaign, LONGEST_CODE);
        Objects.requireNonNull(recruiter, "recruiter");
        premiums = premiums == null ? null : List.copyOf(premiums);
        recruited = List.copyOf(recruited);
    }

    /**
     * Begins a recruitment with what is required.
     *
     * @param product code of a subscription product, 1 to 12 characters
     * @param campaign code of the campaign, 1 to 12 characters
     * @param recruiter the members of the recruiter's JSON object
     * @return a builder
     */
    public static Builder builder(String product, String campaign, Unmodelled recruiter) {
        return new Builder(product, campaign, new Details(recruiter));
    }

    /**
     * A recruiter, a recruited person or a premium.
     *
     * @param more its members, none of which is documented
     */
    public record Details(@Personal Unmodelled more) {
        /** Checks that there are members, be it none. */
        public Details {
            Objects.requireNonNull(more, "more");
        }

        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }

    /** Builds a recruitment. For one thread. */
    public static final class Builder {
        private final String product;
        private final String campaign;
        private final Details recruiter;
        private final List<Details> recruited = new ArrayList<>();
        private @Nullable List<Details> premiums;

        private Builder(String product, String campaign, Details recruiter) {
            this.product = product;
            this.campaign = campaign;
            this.recruiter = recruiter;
        }

        /**
         * Adds somebody who was recruited.
         *
         * @param person the members of the JSON object
         * @return this builder
         */
        public Builder recruited(Unmodelled person) {
            this.recruited.add(new Details(person));
            return this;
        }

        /**
         * Replaces the premiums that the recruiter wants; an empty list removes them. When this is never called, the present
         * ones stay.
         *
         * @param premiums one item a premium: the members of its JSON object
         * @return this builder
         */
        public Builder premiums(Collection<Unmodelled> premiums) {
            this.premiums = premiums.stream().map(Details::new).toList();
            return this;
        }

        /**
         * Makes the recruitment.
         *
         * @return the recruitment
         * @throws IllegalArgumentException if product or campaign is out of bounds
         */
        public NewRecruitment build() {
            return new NewRecruitment(product, campaign, recruiter, premiums, recruited);
        }
    }
}
