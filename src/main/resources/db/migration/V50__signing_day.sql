-- Projection: which days the skipper has still to sign.
CREATE TABLE signing_day (
    book_id text NOT NULL,
    ship_date text NOT NULL,
    signed boolean NOT NULL,
    PRIMARY KEY (book_id, ship_date)
);
