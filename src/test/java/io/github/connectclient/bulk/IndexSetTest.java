package io.github.connectclient.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
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
        read.addRanges(text(set));
        assertThat(text(read)).isEqualTo(text(set));
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
        assertThat(text(set)).isEqualTo("0-299999");
        assertThat(text(new IndexSet())).isEmpty();
        assertThat(IndexSet.ranges(new TreeSet<>(List.of(0L, 1L, 2L, 7L, 9_999_999_999L, 10_000_000_000L))))
                .isEqualTo("0-2,7,9999999999-10000000000");
    }

    @Test
    void whatLiesAboveAGapStaysWhenTheGapMovesOn() {
        IndexSet set = new IndexSet();
        set.add(100_000);
        set.addRange(0, 70_000);
        set.addRange(70_002, 90_000);
        assertThat(text(set)).isEqualTo("0-70000,70002-90000,100000");
    }

    @Test
    void positionsBeyondTwoThousandMillionAreNoTrouble() {
        IndexSet set = new IndexSet();
        set.addRange(0, 10_000_000_000L);
        set.add(10_000_000_002L);
        assertThat(text(set)).isEqualTo("0-10000000000,10000000002");
        assertThat(set.contains(10_000_000_001L)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "5-", "5-4", "-1", "1,,2"})
    void whatIsNoListOfRangesIsRefused(String ranges) {
        assertThatThrownBy(() -> new IndexSet().addRanges(ranges)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void manyRangesComeInTextsOfAFew() {
        IndexSet set = new IndexSet();
        LongStream.range(0, 7).forEach(i -> set.add(2 * i));
        List<String> texts = new ArrayList<>();
        set.ranges(3).forEachRemaining(texts::add);
        assertThat(texts).containsExactly("0,2,4", "6,8,10", "12");
    }

    private static String text(IndexSet set) {
        List<String> texts = new ArrayList<>();
        set.ranges(1_000_000).forEachRemaining(texts::add);
        return String.join(",", texts);
    }
}
