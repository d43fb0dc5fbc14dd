package livredebord.chat;

class InMemoryOutboxTest extends OutboxContract {

    @Override
    protected Outbox outbox() {
        return new InMemoryOutbox(new SettableClock("2026-07-14T19:00:00Z"));
    }

    @Override
    protected void commit(Runnable writing) {
        writing.run();
    }
}
