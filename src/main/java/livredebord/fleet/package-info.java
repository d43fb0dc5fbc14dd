/**
 * The boats that one service serves: read {@link livredebord.fleet.AtHand} first, then {@link livredebord.fleet.Fleet}.
 *
 * <p>Each boat has a folder with a book of its own, a file that can be verified, backed up, restored and carried away by
 * itself, and its own keys and settings; the service's own boat lies in the data folder, as where there is one only, and the
 * others in {@code boats/} within. One book for all would have been less work, since its tables know whose each row is: but
 * then one query that forgets to ask shows another's lines, and no boat could leave with hers. A program for each boat would
 * have kept them apart too; a club's machine has not the memory for thirty.
 *
 * <p>What is kept in memory is kept for each boat: its class is {@link livredebord.fleet.PerBoat}, a scope of our own that
 * is registered where the program is built, and whoever calls it reaches the one of the boat that is at hand in his thread.
 * The connections that Hibernate gets are chosen the same way, so no class behind the doors knows that there are several.
 * Which boat is at hand is said in few places: the doors take it from the address ({@link livredebord.fleet.Landing}) and,
 * where boats share a slash command, from the channel; a thread that somebody starts keeps his; what is done unasked is
 * begun once for each ({@link livredebord.fleet.Opens}). Where there are several and none is at hand, nothing is done.
 *
 * <p>Secrets, tokens, seals and links are checked by the boat that is addressed, with her own keys: those of one open nothing
 * of another.
 */
package livredebord.fleet;
