package livecheck.verdict;

/**
 * What a call says of the path it was made to.
 *
 * @param word the verdict
 * @param because the reason, in plain words and without values
 */
public record Verdict(Word word, String because) {
    /** The verdicts. */
    public enum Word {
        CONFIRMED("path confirmed"),
        REFUTED("path refuted"),
        UNDECIDED("undecided");

        private final String text;

        Word(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static Verdict confirmed(String because) {
        return new Verdict(Word.CONFIRMED, because);
    }

    static Verdict refuted(String because) {
        return new Verdict(Word.REFUTED, because);
    }

    static Verdict undecided(String because) {
        return new Verdict(Word.UNDECIDED, because);
    }
}
