package livredebord.wording;

/** What our sentences are shown on: how it marks words, and what must be done to words that a person typed. */
public interface Medium {

    /** Words that a person typed, so that they are shown as they are and do nothing. */
    String typed(String words);

    /** Words that lead. */
    String bold(String words);

    /** Words that no longer hold and stay readable. */
    String struck(String words);

    /** Nothing is marked; for places that have a means of their own, such as a pen. */
    Medium PLAIN = new Medium() {
        @Override
        public String typed(String words) {
            return words;
        }

        @Override
        public String bold(String words) {
            return words;
        }

        @Override
        public String struck(String words) {
            return words;
        }
    };
}
