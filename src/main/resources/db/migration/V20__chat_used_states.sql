-- Buttons and dialogs that have done their one act, until they would have expired anyway.
create table used_state (
    nonce text not null primary key,
    -- epoch milliseconds
    expires_ms bigint not null,
    -- what was answered: numbers of entries and our own sentences, never typed words
    answer text
);
