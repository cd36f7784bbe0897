package io.github.connectclient.bulk;

import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the entries of a checkpoint file come to. Not thread-safe: {@link Journal} holds its lock. */
final class JournalState {
    /** Digests of the source are kept for every so many items, and the last one. */
    static final int BLOCK = 1024;

    private static final int RANGES_IN_A_LINE = 1000;

    final IndexSet done = new IndexSet();
    final IndexSet doubt = new IndexSet();
    final NavigableMap<Long, String> source = new TreeMap<>();
    final Set<Long> started = new TreeSet<>();
    long position;

    /**
     * Takes an entry in.
     *
     * @throws RuntimeException if its content is not what its kind has
     */
    void apply(JournalEntry entry) {
        String content = entry.content();
        switch (entry.kind()) {
            case JOB -> throw new IllegalArgumentException("a second head");
            case SOURCE -> taken(content);
            case STARTED -> started.add(Long.valueOf(content));
            case UNPROCESSED -> started.remove(Long.valueOf(content));
            case DOUBT -> {
                doubt.addRanges(content);
                started.removeIf(doubt::contains);
            }
            case DONE -> {
                int space = content.indexOf(' ');
                done.addRanges(content.substring(space + 1));
                started.removeIf(done::contains);
                position = Long.parseLong(content.substring(0, space));
            }
        }
    }

    private void taken(String content) {
        int space = content.indexOf(' ');
        Map.Entry<Long, String> last = source.lastEntry();
        if (last != null && last.getKey() % BLOCK != 0) {
            source.remove(last.getKey());
        }
        source.put(Long.valueOf(content.substring(0, space)), content.substring(space + 1));
    }

    /** Entries that come to this state, made one at a time. */
    Stream<JournalEntry> entries() {
        Stream<JournalEntry> taken = source.entrySet().stream()
                .map(block -> new JournalEntry(JournalEntry.Kind.SOURCE, block.getKey() + " " + block.getValue()));
        Stream<JournalEntry> begun =
                started.stream().map(index -> new JournalEntry(JournalEntry.Kind.STARTED, index.toString()));
        return Stream.of(
                        taken,
                        ranges(doubt).map(ranges -> new JournalEntry(JournalEntry.Kind.DOUBT, ranges)),
                        begun,
                        ranges(done).map(ranges -> new JournalEntry(JournalEntry.Kind.DONE, position + " " + ranges)))
                .reduce(Stream.empty(), Stream::concat);
    }

    private static Stream<String> ranges(IndexSet set) {
        Iterator<String> lines = set.ranges(RANGES_IN_A_LINE);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.NONNULL), false);
    }
}
