/**
 * Where the book lies and who may write in it: read {@link livredebord.storage.Turns} first.
 *
 * <p>One writes at a time. The turn is taken before the transaction begins, because SQLite fails a transaction that has
 * read and then wants to write after somebody else; it is given in the order of asking, so that nobody starves; and
 * whoever has it carries out what waits behind him as well, so that sixteen writers pay for one sync of the disk and not
 * for sixteen. Readers go beside it and never wait.
 *
 * <p>What a line writes goes through {@link livredebord.storage.Rows}, as Hibernate has it mapped but without its session,
 * and on connections that {@linkplain livredebord.storage.BookDriver keep what they prepared}: the two were most of what a
 * line cost beside the disk. All else goes through Panache.
 *
 * <p>Each boat's book is a file of its own: whoever asks for a database, Hibernate too, gets {@link
 * livredebord.storage.BooksOfBoats}, whose connections are to the book of the boat at hand. Turns, log and lock are hers.
 *
 * <p>Ashore the same source is built for PostgreSQL, where several replicas may serve one book: {@link
 * livredebord.storage.Company} then holds the others off for as long as a turn lasts, and says {@link
 * livredebord.storage.OthersWrote} to whoever keeps something in memory. On a boat it does nothing and costs nothing.
 *
 * <p>A server may have a standby. {@link livredebord.storage.ServerDriver} finds which of them is the primary, by the
 * {@linkplain livredebord.storage.Timeline timeline} and not by what a server says of itself; {@link
 * livredebord.storage.AnsweredCommits} gives the crew an answer where a commit has none. What is in doubt then is settled by
 * another turn: the server gives it only when the transaction in doubt is over, and its own commit returns only when the
 * standby has all that came before. Until then each turn is refused, and {@linkplain livredebord.storage.Respite at once}
 * to all who ask in the same moment.
 *
 * <p>What keeps the paper safe (a write-ahead log synced at each commit, deleted text overwritten) is read back on each
 * connection by {@link livredebord.storage.SqliteRules}, ashore by {@link livredebord.storage.PostgresqlRules}; a database
 * that says otherwise is not served.
 * The log is {@linkplain livredebord.storage.LogBesideTheBook#layOut laid out} ahead of the commits, because a failing disk can
 * take back what makes a file longer; and of a commit whose sync failed nobody says that it is kept, nor that it is not
 * ({@link livredebord.storage.CommitFailed}).
 */
package livredebord.storage;
