package io.github.connectclient.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the entries of a checkpoint file come to. Not thread-safe: {@link Journal} holds its lock. */
final class JournalState {
    /** Digests of the source are kept for every so many items, and the last one. */
    static final int BLOCK = 1024;

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

    /** Entries that come to this state. */
    List<JournalEntry> entries() {
        List<JournalEntry> entries = new ArrayList<>();
        source.forEach(
                (count, digest) -> entries.add(new JournalEntry(JournalEntry.Kind.SOURCE, count + " " + digest)));
        if (!doubt.isEmpty()) {
            entries.add(new JournalEntry(JournalEntry.Kind.DOUBT, doubt.ranges()));
        }
        started.forEach(index -> entries.add(new JournalEntry(JournalEntry.Kind.STARTED, index.toString())));
        if (!done.isEmpty()) {
            entries.add(new JournalEntry(JournalEntry.Kind.DONE, position + " " + done.ranges()));
        }
        return entries;
    }
}
