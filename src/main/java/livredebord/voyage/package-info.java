/**
 * Entries folded into what people read: read {@link livredebord.voyage.Rows} first, which strikes out and fills in, then
 * {@link livredebord.voyage.Totals}. Nothing here is stored and nothing is certain twice: all of it is worked out again
 * from the entries whenever it is wanted, so that a better rule is a better reading of the same book. Plain Java, because
 * a verifier ashore must come to the same rows.
 */
package livredebord.voyage;
