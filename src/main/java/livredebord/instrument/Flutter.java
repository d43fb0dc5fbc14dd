package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Keeps a rule that flutters from filling the book: the first is written at once; what follows within ten minutes waits
 * until it is calm, and is then one line, whether it was one or twenty.
 */
final class Flutter {

    private static final Duration CALM = Duration.ofMinutes(10);

    private final Map<String, Heard> topics = new HashMap<>();

    private static final class Heard {
        private Instant last;
        private final List<Notice> waiting = new ArrayList<>();
    }

    /** Those that may be written now. */
    List<Notice> admit(List<Notice> notices) {
        return notices.stream().filter(this::isFirst).toList();
    }

    private boolean isFirst(Notice notice) {
        Heard heard = topics.computeIfAbsent(notice.topic(), topic -> new Heard());
        boolean first =
                heard.last == null || Duration.between(heard.last, notice.at()).compareTo(CALM) >= 0;
        heard.last = notice.at();
        if (!first) {
            heard.waiting.add(notice);
        }
        return first && heard.waiting.isEmpty();
    }

    /** What waited and is calm now. */
    List<Notice> calm(Instant now) {
        List<Notice> calm = new ArrayList<>();
        Iterator<Heard> all = topics.values().iterator();
        while (all.hasNext()) {
            Heard heard = all.next();
            if (Duration.between(heard.last, now).compareTo(CALM) >= 0) {
                if (!heard.waiting.isEmpty()) {
                    calm.add(together(heard.waiting));
                }
                all.remove();
            }
        }
        return calm;
    }

    private static Notice together(List<Notice> waiting) {
        Notice first = waiting.get(0);
        Notice last = waiting.get(waiting.size() - 1);
        return waiting.size() == 1
                ? first
                : last.saying(Notice.Remark.of("instrument.flutter", waiting.size(), first.at()));
    }
}
