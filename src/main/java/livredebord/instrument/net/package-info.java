/** Connections to instruments: NMEA 0183 by TCP and UDP, gpsd, Signal K. Reached through {@link livredebord.instrument.Ears}. */
package livredebord.instrument.net;
