/**
 * The book for other programs: read {@link livredebord.report.export.Field} first, the list of what a row can say, which
 * CSV, GPX, KML and GeoJSON share; the JSON ({@link livredebord.report.export.WholeJson}) says everything, in the words of
 * the book's own content. Written as streams with the JDK's own writers; the tests read them with readers of others.
 */
package livredebord.report.export;
