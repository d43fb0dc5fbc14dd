package livredebord.journal;

class InMemoryJournalTest extends JournalContract {

    @Override
    protected Journal openEmpty(Chronometer chronometer, Projection projection) {
        return new InMemoryJournal(chronometer, projection);
    }
}
