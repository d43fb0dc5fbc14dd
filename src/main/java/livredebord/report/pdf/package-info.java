/**
 * The book on paper, drawn with PDFBox: read {@code PdfLogbook} first, then {@code DayPages}. A small layout of our own
 * rather than HTML, because it is several times faster, streams page by page on a machine of 1 GB, and can later be tagged
 * row by row. Whatever was typed prints: a sign that no face has stands as its name or number.
 */
package livredebord.report.pdf;
