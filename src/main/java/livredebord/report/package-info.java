/**
 * What people and officials read of the book: read {@link livredebord.report.LogbookPdf},
 * {@link livredebord.report.DaySummary} and {@link livredebord.report.Charts}. Each takes rows that were folded already and
 * puts them on one medium; none reads the book, so that what a report shows is exactly what it was given, and restricted
 * rows are withheld in one place each.
 */
package livredebord.report;
