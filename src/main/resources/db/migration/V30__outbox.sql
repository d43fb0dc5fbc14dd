-- What waits to be posted in the boat's channel. A row leaves when it was posted.
CREATE TABLE outbox (
    id bigint NOT NULL PRIMARY KEY,
    post_key text NOT NULL,
    kind text NOT NULL,
    urgency bigint NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    put_ms bigint NOT NULL,
    in_doubt bigint NOT NULL,
    set_aside text
);
CREATE INDEX outbox_by_turn ON outbox (urgency, id);

-- What happens once for ever, such as the summary of a date.
CREATE TABLE occasion (
    name text NOT NULL PRIMARY KEY,
    put_ms bigint NOT NULL
);

-- How far a channel was read, milliseconds by Mattermost's clock.
CREATE TABLE channel_read (
    channel_id text NOT NULL PRIMARY KEY,
    until_ms bigint NOT NULL
);
