/**
 * Charts and curves, drawn once for paper and screen: read {@link livredebord.report.chart.TrackChart}, then
 * {@link livredebord.report.chart.Shore}. Two decisions. The coast is GSHHG's, packed by
 * {@code src/build/coastline/pack_coastline.py} into a file for each ten degrees of latitude, of which only the degrees in
 * sight are unpacked: what was hard, closing the shore at the edges of its bins, is done there, once, and what is left
 * here is to fill rings. And letters are those of the paper where it has some ({@link livredebord.report.Lettered}), else
 * outlines from the typefaces that we carry ({@link livredebord.report.chart.Lettering}): Java's own letters need
 * fontconfig and fonts, which a headless boat may lack.
 */
package livredebord.report.chart;
