package io.github.connectclient.bulk;

import java.util.BitSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SortedSet;

/**
 * A set of positions in the source, made for sets that are nearly all of the positions up to a point: what lies below the
 * lowest gap costs nothing, the rest one bit each. Not thread-safe.
 */
final class IndexSet {
    private static final int SHIFT_FROM = 1 << 16;

    private BitSet above = new BitSet();
    private long base;
    private long floor;

    boolean contains(long index) {
        return index < floor || (index >= base && index - base <= Integer.MAX_VALUE && above.get((int) (index - base)));
    }

    void add(long index) {
        addRange(index, index);
    }

    /** Both ends included. */
    void addRange(long from, long to) {
        if (to < floor) {
            return;
        }
        if (from <= floor) {
            settle(to + 1);
            return;
        }
        above.set(offset(from), offset(to) + 1);
    }

    /** A few positions in the form of {@link #ranges}, whatever lies below them. */
    static String ranges(SortedSet<Long> positions) {
        StringBuilder text = new StringBuilder();
        long from = -1;
        long to = -2;
        for (long position : positions) {
            if (position != to + 1) {
                append(text, from, to);
                from = position;
            }
            to = position;
        }
        append(text, from, to);
        return text.toString();
    }

    /**
     * As {@code 0-17,19,21-40}, in texts of so many ranges at most, made one at a time: after many failures there may be a
     * million ranges.
     */
    Iterator<String> ranges(int most) {
        return new Iterator<>() {
            private boolean begun = floor == 0;
            private int from = above.nextSetBit(offset(floor));

            @Override
            public boolean hasNext() {
                return !begun || from >= 0;
            }

            @Override
            public String next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                StringBuilder text = new StringBuilder();
                int count = 0;
                if (!begun) {
                    append(text, 0, floor - 1);
                    begun = true;
                    count++;
                }
                for (; count < most && from >= 0; count++) {
                    int end = above.nextClearBit(from);
                    append(text, base + from, base + end - 1);
                    from = above.nextSetBit(end);
                }
                return text.toString();
            }
        };
    }

    void addRanges(String ranges) {
        for (String range : ranges.split(",", -1)) {
            int dash = range.indexOf('-');
            long from = Long.parseLong(dash < 0 ? range : range.substring(0, dash));
            long to = dash < 0 ? from : Long.parseLong(range.substring(dash + 1));
            if (from < 0 || to < from) {
                throw new NumberFormatException("not a range");
            }
            addRange(from, to);
        }
    }

    private void settle(long end) {
        floor = end;
        if (floor - base > Integer.MAX_VALUE) {
            above = new BitSet();
            base = floor;
            return;
        }
        floor = base + above.nextClearBit(offset(floor));
        if (floor - base >= SHIFT_FROM) {
            above = above.get(offset(floor), Math.max(offset(floor), above.length()));
            base = floor;
        }
    }

    private int offset(long index) {
        if (index - base >= Integer.MAX_VALUE) {
            throw new IllegalStateException("more than 2147483647 items after the first that is not done");
        }
        return (int) (index - base);
    }

    private static void append(StringBuilder text, long from, long to) {
        if (from < 0) {
            return;
        }
        if (text.length() > 0) {
            text.append(',');
        }
        text.append(from);
        if (to > from) {
            text.append('-').append(to);
        }
    }
}
