package io.github.connectclient.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexSetTest {
    private static final int SPAN = 300_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void holdsWhatWasAddedInAnyOrderAndWritesItDown(long seed) {
        Random random = new Random(seed);
        BitSet expected = new BitSet();
        IndexSet set = new IndexSet();
        int from = 0;
        for (int i = 0; i < 3000; i++) {
            int index = random.nextInt(4) == 0 ? random.nextInt(SPAN) : from;
            int end = Math.min(SPAN, index + random.nextInt(400));
            set.addRange(index, end);
            expected.set(index, end + 1);
            from = end + random.nextInt(2);
        }
        IndexSet read = new IndexSet();
        read.addRanges(set.ranges());
        assertThat(read.ranges()).isEqualTo(set.ranges());
        for (int i = 0; i <= SPAN; i++) {
            if (set.contains(i) != expected.get(i) || read.contains(i) != expected.get(i)) {
                throw new AssertionError("at " + i);
            }
        }
    }

    @Test
    void aRunWithoutGapsIsOneRangeHoweverLong() {
        IndexSet set = new IndexSet();
        for (int i = 0; i < SPAN; i++) {
            set.add(i);
        }
        assertThat(set.ranges()).isEqualTo("0-299999");
        assertThat(new IndexSet().isEmpty()).isTrue();
        assertThat(IndexSet.ranges(new TreeSet<>(List.of(0L, 1L, 2L, 7L, 9_999_999_999L, 10_000_000_000L))))
                .isEqualTo("0-2,7,9999999999-10000000000");
    }

    @Test
    void whatLiesAboveAGapStaysWhenTheGapMovesOn() {
        IndexSet set = new IndexSet();
        set.add(100_000);
        set.addRange(0, 70_000);
        set.addRange(70_002, 90_000);
        assertThat(set.ranges()).isEqualTo("0-70000,70002-90000,100000");
    }

    @Test
    void positionsBeyondTwoThousandMillionAreNoTrouble() {
        IndexSet set = new IndexSet();
        set.addRange(0, 10_000_000_000L);
        set.add(10_000_000_002L);
        assertThat(set.ranges()).isEqualTo("0-10000000000,10000000002");
        assertThat(set.contains(10_000_000_001L)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "5-", "5-4", "-1", "1,,2"})
    void whatIsNoListOfRangesIsRefused(String ranges) {
        assertThatThrownBy(() -> new IndexSet().addRanges(ranges)).isInstanceOf(NumberFormatException.class);
    }
}
