/**
 * The append-only feeds: read {@link livredebord.journal.Journal}, then {@code FORMAT.md}, which says to the byte what is
 * written.
 *
 * <p>An entry is four byte strings that are written once; everything else here turns drafts into them
 * ({@link livredebord.journal.FeedWriter}), turns them into entries ({@link livredebord.journal.EntryReader}) or checks
 * them ({@link livredebord.journal.Verification}). The header, which is signed, is a small deterministic CBOR with a
 * reader and a writer of our own, because no library that we know both writes it so and refuses anything else. The
 * content is JSON whose bytes are kept, so that no library decides later what was signed; the header holds only its
 * salted digest, so that a note can be withheld or redacted and the chain still holds.
 *
 * <p>A machine that lost the time writes what its clock says. Once somebody told the time, the entries of that run are
 * moved when they are read ({@link livredebord.journal.ToldClocks}); the bytes stay, and striking the telling out takes
 * it back.
 *
 * <p>Who has the book can write it anew with its key, so what its end was at a time has to be known outside: a head in a
 * post or on paper, or a {@link livredebord.journal.TimeStamp} of it. Stamps lie in a table beside the feeds and are checked
 * with them ({@link livredebord.journal.HeadStamps}).
 */
package livredebord.journal;
