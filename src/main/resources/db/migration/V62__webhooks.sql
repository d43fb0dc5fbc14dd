-- How far each subscription has come, and what was sent to it last.
CREATE TABLE subscription (
    book_id text NOT NULL,
    name text NOT NULL,
    letter text NOT NULL,
    seq bigint NOT NULL,
    delivered_ms bigint,
    PRIMARY KEY (book_id, name)
);

-- What waits to be delivered, or was given up: which entry, never what it says.
CREATE TABLE delivery (
    book_id text NOT NULL,
    subscription text NOT NULL,
    letter text NOT NULL,
    seq bigint NOT NULL,
    type text NOT NULL,
    urgency bigint NOT NULL,
    happened_ms bigint NOT NULL,
    attempts bigint NOT NULL,
    next_ms bigint NOT NULL,
    -- why it was given up; null while it waits
    dead text,
    PRIMARY KEY (book_id, subscription, letter, seq)
);
CREATE INDEX delivery_by_turn ON delivery (book_id, subscription, urgency, happened_ms);
