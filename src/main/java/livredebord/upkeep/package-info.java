/**
 * What the service does for itself, so that nobody aboard has to: copies of the book, here and away from the boat, and a
 * watch on what could stop it. Read {@link livredebord.upkeep.Backups} first.
 *
 * <p>A backup counts once it was read back. What leaves the machine is sealed to public keys whose secret halves are
 * ashore ({@link livredebord.upkeep.Sealing}): whoever steals the boat's disk or looks into the rented store reads
 * nothing. Age was chosen over OpenPGP because a key is one line that a sailor can copy, and because its library brings
 * nothing else along. Between two backups only what was written since goes out
 * ({@link livredebord.journal.Increment}), a kilobyte or so, since a link at sea is slow and dear; what did not arrive is
 * in the next one. Photos and files go along ({@link livredebord.upkeep.FileCopies}), since the book holds no more of them
 * than their digests. We delete in the second place only what we know that we put there.
 *
 * <p>{@link livredebord.upkeep.HeadStamping} has the book's head stamped ashore where that is configured: what is signed is
 * an entry's own id, so that no format of ours stands between a stamp and the book.
 *
 * <p>{@link livredebord.upkeep.Upkeep} goes the rounds. What could stop the service is told in the channel
 * ({@link livredebord.upkeep.Trouble}), once when it begins and once when it is over, because nobody at sea reads
 * diagnostics. {@link livredebord.upkeep.HealthEndpoint} answers who watches from outside.
 */
package livredebord.upkeep;
