/**
 * The book on paper, drawn with PDFBox: read {@code PdfLogbook} first, then {@code WholeBook} and {@code DayPages}. A
 * small layout of our own ({@code Flow}, {@code Ledger}) rather than HTML, because it is several times faster and streams
 * page by page on a machine of 1 GB: a day is read, drawn and forgotten, and {@code Story} keeps of it what the pages
 * before and behind the days need.
 *
 * <p>The file is PDF/A-3a and PDF/UA-1. Its structure, some twenty parts a row, is the heaviest thing in it: PDFBox would
 * hold each part as objects, so {@code Tags} folds them into a few bytes while pages are drawn and {@code StructureWriter}
 * writes them behind the pages itself. Content streams are our own bytes, too ({@code Strokes}), glyph by glyph as
 * {@code Typefaces} measured them; PDFBox cuts down the type, keeps the pages in our {@code Stowage} and writes the file.
 *
 * <p>Cover, boat page and notes are templates that a captain may replace ({@code Templates}): Qute fills them in, {@code
 * Markup} and {@code StyleSheet} read a small part of HTML and CSS strictly, {@code PageWriter} draws it with the same
 * {@code Flow} and the same tags as all else. A library that lays out any HTML would be ten times slower, and a page that
 * skips a heading would break what the file claims to be; here such a page is refused, with its line, before anything of it
 * is drawn.
 *
 * <p>Figures are written with the letters of the page where they can ({@code Canvas}): outlines of every letter made the
 * charts two thirds of a year's file and of its time.
 *
 * <p>Whatever was typed prints: a sign that no face has stands as its name or number, and what is written from the right
 * stands so ({@code ReadingDirection}), each Arabic letter in the form of its place ({@code ArabicForms}).
 */
package livredebord.report.pdf;
