/**
 * What machines ask of the book by HTTP, under {@code /api/v1}: read {@link livredebord.web.api.Door} first, through which
 * every request goes, then {@link livredebord.web.api.EntriesEndpoint}. The contract is {@code openapi.json} beside these
 * classes; a test holds that each of its routes is here and each route here is in it, and another asks every one of them
 * what no sane client would.
 *
 * <p>Whatever is wrong is told as {@code application/problem+json} (RFC 9457) with a reason and an example that works. A
 * name that we do not know is refused, never left out: who misspells a field would lose what he measured.
 */
package livredebord.web.api;
