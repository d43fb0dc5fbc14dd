-- What is called out until it is over, and who saw it: no projection, it stands nowhere else.
CREATE TABLE alert (
    book_id text NOT NULL,
    id text NOT NULL,
    raised_ms bigint NOT NULL,
    words text NOT NULL,
    -- accounts of those who must act, one a line: server, id and name, a tab between them
    concerned text NOT NULL,
    -- null while nobody saw it
    seen_ms bigint,
    seen_server text,
    seen_person text,
    seen_name text,
    PRIMARY KEY (book_id, id)
);
