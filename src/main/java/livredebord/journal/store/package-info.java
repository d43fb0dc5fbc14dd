/**
 * The book in a database: read {@link livredebord.journal.store.DatabaseJournal}, then
 * {@link livredebord.journal.store.Feeds}, which decides in which feed the next entry goes. Reached through
 * {@link livredebord.journal.Journal} alone.
 */
package livredebord.journal.store;
