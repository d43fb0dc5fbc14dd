-- How far a channel was read for edits and deletions, milliseconds by Mattermost's clock; 0 for never.
ALTER TABLE channel_read ADD COLUMN changes_until_ms bigint NOT NULL DEFAULT 0;
