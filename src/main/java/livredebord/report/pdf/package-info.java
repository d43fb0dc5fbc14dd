/**
 * The book on paper, drawn with PDFBox: read {@code PdfLogbook} first, then {@code WholeBook} and {@code DayPages}. A
 * small layout of our own ({@code Flow}, {@code Ledger}) rather than HTML, because it is several times faster and streams
 * page by page on a machine of 1 GB: a day is read, drawn and forgotten, and {@code Story} keeps of it what the pages
 * before and behind the days need.
 *
 * <p>The file is PDF/A-3a and PDF/UA-1. Its structure, some twenty parts a row, is the heaviest thing in it: PDFBox would
 * hold each part as objects, so {@code Tags} folds them into a few bytes while pages are drawn and {@code StructureWriter}
 * writes them behind the pages itself. Content streams are our own bytes, too ({@code Strokes}), glyph by glyph as
 * {@code Typefaces} measured them; PDFBox cuts down the type, keeps the pages and writes the file.
 *
 * <p>Whatever was typed prints: a sign that no face has stands as its name or number.
 */
package livredebord.report.pdf;
