/**
 * Instruments on board: what they show, kept in memory, and the few entries that come of it.
 *
 * @see livredebord.instrument.Gauges
 */
package livredebord.instrument;
