/**
 * What can stand in the log, and who wrote it: read {@link livredebord.entry.Entry}, then
 * {@link livredebord.entry.Observation}, the sealed family of all that a line can say. Plain Java, no library: every
 * room of the house speaks these words, so none may dictate how they look.
 */
package livredebord.entry;
