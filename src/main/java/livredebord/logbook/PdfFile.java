package livredebord.logbook;

import java.nio.file.Path;

/**
 * A logbook made for one period and one head of the book.
 *
 * @param file where it lies, in the data folder
 * @param pages from 1
 * @param bytes its weight
 * @param headDigest the first hexadecimal digits of the book's head, as people compare them
 * @param name what the file is called when it is saved
 */
public record PdfFile(Path file, int pages, long bytes, String headDigest, String name) {}
