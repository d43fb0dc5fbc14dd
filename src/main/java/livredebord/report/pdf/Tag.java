package livredebord.report.pdf;

/** What a part of the paper is to somebody who hears it read (ISO 32000-1, 14.8.4); the name stands in the file. */
enum Tag {
    Document,
    Sect,
    H1,
    H2,
    H3,
    P,
    Table,
    TR,
    TH,
    TD,
    Span,
    Link,
    Figure,
    Caption,
    L,
    LI,
    Lbl,
    LBody
}
