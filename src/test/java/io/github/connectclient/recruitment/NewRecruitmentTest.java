package io.github.connectclient.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.connectclient.internal.json.Json;
import io.github.connectclient.value.Unmodelled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A recruitment as it is sent: all that is known is its frame. */
class NewRecruitmentTest {
    private static final Unmodelled RECRUITER = Unmodelled.none().with("customerNumber", 327492);

    @Test
    void peopleAndPremiumsAreGivenByName() {
        NewRecruitment recruitment = NewRecruitment.builder("CO27409", "Spring2019", RECRUITER)
                .recruited(Unmodelled.none().with("firstName", "Kari").with("address", Map.of("zip", "0150")))
                .recruited(Unmodelled.none().with("firstName", "Ola").with("phone", null))
                .premiums(List.of(Unmodelled.none().with("premium", "LAMP")))
                .build();
        assertThat(written(recruitment)).isEqualTo("""
                        {"product":"CO27409","campaign":"Spring2019","recruiter":{"customerNumber":327492},\
                        "recruitmentPremiumPreferences":[{"premium":"LAMP"}],\
                        "recruitments":[{"firstName":"Kari","address":{"zip":"0150"}},{"firstName":"Ola","phone":null}]}""");
    }

    @Test
    void premiumsThatAreNotMentionedAreLeftOut() {
        assertThat(written(NewRecruitment.builder("CO27409", "Spring2019", RECRUITER)
                        .build()))
                .doesNotContain("recruitmentPremiumPreferences")
                .contains("\"recruitments\":[]");
    }

    @Test
    void noPremiumsAreAnEmptyList() {
        assertThat(written(NewRecruitment.builder("CO27409", "Spring2019", RECRUITER)
                        .premiums(List.of())
                        .build()))
                .contains("\"recruitmentPremiumPreferences\":[]");
    }

    @Test
    void codesOfTwelveCharactersAreTheLongest() {
        String longest = "123456789012";
        assertThat(NewRecruitment.builder(longest, longest, RECRUITER).build().campaign())
                .isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NewRecruitment.builder(longest + "3", "A", RECRUITER).build())
                .withMessage("product must be at most 12 characters long, was 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NewRecruitment.builder("A", longest + "3", RECRUITER).build())
                .withMessage("campaign must be at most 12 characters long, was 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewRecruitment.builder("A", "", RECRUITER).build())
                .withMessage("campaign must not be empty");
    }

    @Test
    void theTextOfARecruitmentTellsNothingOfPeople() {
        assertThat(NewRecruitment.builder("CO27409", "Spring2019", RECRUITER)
                        .recruited(Unmodelled.none().with("firstName", "Kari"))
                        .build()
                        .toString())
                .contains("CO27409", "Spring2019")
                .doesNotContain("327492", "Kari", "firstName");
    }

    private static String written(NewRecruitment recruitment) {
        return new String(Json.write(recruitment), StandardCharsets.UTF_8);
    }
}
