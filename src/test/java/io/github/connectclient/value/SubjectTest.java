package io.github.connectclient.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SubjectTest {
    @Test
    void eachKindOfSubjectHasItsName() {
        assertThat(Subject.connect("1")).isEqualTo(new Subject(SubjectType.CONNECT, "1"));
        assertThat(Subject.connectId("1")).isEqualTo(new Subject(SubjectType.CONNECTID, "1"));
        assertThat(Subject.external("1")).isEqualTo(new Subject(SubjectType.EXTERNAL, "1"));
        assertThat(Subject.order("1")).isEqualTo(new Subject(SubjectType.ORDER, "1"));
    }

    @Test
    void theIdHasOneTo255Characters() {
        assertThat(Subject.connect("x".repeat(255)).id()).hasSize(255);
        assertThatThrownBy(() -> Subject.connect("x".repeat(256)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("subject must be at most 255 characters long, was 256");
        assertThatThrownBy(() -> Subject.connect("")).hasMessage("subject must not be empty");
        assertThatThrownBy(() -> Subject.connect(null)).hasMessage("subject");
    }

    @Test
    void onlyTheFourKnownTypesAreSent() {
        for (String type : new String[] {"PLANTED", "External", "connect", ""}) {
            assertThatThrownBy(() -> new Subject(new SubjectType(type), "planted"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("subject type must be one of [CONNECT, CONNECTID, EXTERNAL, ORDER]");
        }
        assertThatThrownBy(() -> new Subject(null, "1")).hasMessage("type");
    }

    @Test
    void theTextHidesTheId() {
        assertThat(Subject.connectId("ola@avis.no")).hasToString("Subject[type=CONNECTID, id=***]");
    }
}
