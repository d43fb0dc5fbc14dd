package livredebord.journal.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Language;
import livredebord.entry.Observation.Remark;
import livredebord.entry.Observed;
import livredebord.journal.AuditTrail;
import livredebord.journal.Draft;

/** The audit lines of a book as a book of their own, whose only projection is the one by which its end is found. */
final class AuditFeed implements AuditTrail {

    private static final Set<EntryKind> KIND = Set.of(EntryKind.AUDIT);

    private final DatabaseJournal journal;

    AuditFeed(DatabaseJournal journal) {
        this.journal = journal;
    }

    void forget() {
        journal.forget();
    }

    @Override
    public void note(Act act, Author who, Instant when, String what) {
        List<Observed> observed = List.of(Observed.typed(new Remark(act.name().toLowerCase(Locale.ROOT))));
        Content content = new Content(what, Language.EN, who, Optional.empty(), when, false, observed);
        journal.appendHereOrInTurn(new Draft(EntryKind.AUDIT, when, content));
    }

    @Override
    public List<Line> last(int howMany) {
        return journal.lastOfKinds(KIND, howMany).stream()
                .flatMap(AuditFeed::line)
                .toList();
    }

    private static Stream<Line> line(Entry entry) {
        return entry.content().stream()
                .map(content ->
                        new Line(entry.number().seq(), act(content), content.author(), content.typed(), content.raw()));
    }

    private static Act act(Content content) {
        return content.observed().stream()
                .map(Observed::what)
                .filter(Remark.class::isInstance)
                .map(remark -> Act.valueOf(((Remark) remark).text().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an audit line that does not say its act"));
    }
}
