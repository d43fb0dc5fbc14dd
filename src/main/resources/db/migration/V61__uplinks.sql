-- What networks' servers sent, as it came, each once.
CREATE TABLE uplink (
    book_id text NOT NULL,
    automation text NOT NULL,
    -- the same for a repeat of the same message
    message text NOT NULL,
    device text NOT NULL,
    kind text NOT NULL,
    received_ms bigint NOT NULL,
    -- unbound, kept, noted, refused, ignored
    state text NOT NULL,
    -- JSON as it came, protobuf in base 64; empty once it is too old or was taken out
    raw text NOT NULL,
    -- why it was refused; empty for all others
    why text NOT NULL,
    -- the entry that it became
    letter text,
    seq bigint,
    PRIMARY KEY (book_id, automation, message)
);
CREATE INDEX uplink_by_state ON uplink (book_id, state, received_ms);
CREATE INDEX uplink_by_entry ON uplink (book_id, seq);
