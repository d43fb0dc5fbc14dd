/** What subscribers are still to be told, as tables of the book's database, reached through {@link livredebord.web.Deliveries}. */
package livredebord.web.store;
