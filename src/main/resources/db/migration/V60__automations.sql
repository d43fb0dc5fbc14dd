-- Machines that have access to the book; of a token only its digest is kept.
CREATE TABLE automation (
    book_id text NOT NULL,
    id text NOT NULL,
    name text NOT NULL,
    digest text NOT NULL,
    rights text NOT NULL,
    made_ms bigint NOT NULL,
    made_by text NOT NULL,
    expires_ms bigint NOT NULL,
    -- when the token was last shown, written once a minute at most
    used_ms bigint,
    PRIMARY KEY (book_id, id)
);

-- What sends by a token, and whether the skipper said that it is the boat's.
CREATE TABLE device (
    book_id text NOT NULL,
    automation text NOT NULL,
    id text NOT NULL,
    kind text NOT NULL,
    first_seen_ms bigint NOT NULL,
    last_seen_ms bigint NOT NULL,
    bound_ms bigint,
    bound_by text NOT NULL,
    PRIMARY KEY (book_id, automation, id)
);
