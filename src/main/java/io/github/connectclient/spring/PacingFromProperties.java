package io.github.connectclient.spring;

import io.github.connectclient.CallBudget;
import io.github.connectclient.Pacing;
import io.github.connectclient.bucket4j.Bucket4jPacing;
import io.github.connectclient.spring.ConnectProperties.Pace;
import io.github.connectclient.spring.ConnectProperties.PacingType;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Pacing as the properties want it. */
final class PacingFromProperties {
    private PacingFromProperties() {}

    /** Null when calls are not paced. */
    static @Nullable Pacing pacing(Pace pace) {
        if (pace.type() == PacingType.OFF) {
            if (pace.perSecond() != null || pace.perMinute() != null) {
                throw new ConnectPropertyException("connect.pacing.per-second and connect.pacing.per-minute have no effect"
                        + " while connect.pacing.type is off: set it to one-node");
            }
            return null;
        }
        if (!ClassUtils.isPresent("io.github.bucket4j.Bucket", null)) {
            throw new ConnectPropertyException("connect.pacing.type is one-node, which needs Bucket4j: add the dependency"
                    + " com.bucket4j:bucket4j_jdk17-core");
        }
        CallBudget usual = CallBudget.PUBLISHED;
        return Property.accepted(
                "connect.pacing.",
                () -> Bucket4jPacing.oneNode(new CallBudget(
                        pace.perSecond() == null ? usual.perSecond() : pace.perSecond(),
                        pace.perMinute() == null ? usual.perMinute() : pace.perMinute())));
    }
}
