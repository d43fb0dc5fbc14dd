/** The outbox and its neighbours as tables of the book's own database, reached through {@link livredebord.chat.Outbox}. */
package livredebord.chat.store;
