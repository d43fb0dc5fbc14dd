/**
 * What a sailor measures, as values that say their unit and their reference: read {@link livredebord.nautical.Position}
 * first. Every stored, compared or hashed number is an integer in a named unit; {@code double} lives only inside a
 * calculation, so that two machines never disagree about what was written.
 */
package livredebord.nautical;
