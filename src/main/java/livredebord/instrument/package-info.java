/**
 * Instruments on board: what they show, kept in memory for a day, and the few entries that come of it. Read
 * {@link livredebord.instrument.Gauges}, then {@code Lookouts}.
 *
 * <p>Connections lie in {@code instrument.net} and are reached through {@link livredebord.instrument.Ears}; each says
 * {@link livredebord.instrument.Report}s in our units. NMEA 0183 is read by ourselves: sentences are half empty on real
 * boats, a library that throws on each empty field would have been wrapped field by field, and it is under the LGPL.
 * Values are stamped when they come: recordings of real boats lack the date, and a clock that is an hour wrong would put
 * yesterday's wind into today's line. Signal K's times are used, less what its clock differs from ours, because it also
 * tells of old values.
 *
 * <p>Only {@code ClockWatch} reads what time satellites tell, and what it finds is told to the book as people tell it.
 *
 * <p>A value is kept as a whole number in one unit ({@link livredebord.instrument.Quantity}) and summed by the minute, so
 * that memory is the same after a month and a mean of an hour weighs each minute alike. Lookouts see a change only when it
 * has lasted; {@code Flutter} makes one line of what goes to and fro. What a lookout cannot tell it leaves to the crew: a
 * boat that already moves when we begin to listen has not departed, one that lies still for ten minutes has not arrived,
 * and an engine that nobody measures is neither on nor off.
 *
 * <p>Where no instrument is named there is no thread, no socket, and a typed line costs nothing more.
 */
package livredebord.instrument;
