package livredebord.chat;

import livredebord.logbook.FileOrder;

/** Which picture or file somebody asked for, as a row of the outbox keeps it; it is made when its turn comes. */
record FileRequest(FileOrder.Kind kind, PdfOrder over) {

    String body() {
        return kind.name() + " " + over.body();
    }

    static FileRequest of(String body) {
        int end = body.indexOf(' ');
        return new FileRequest(FileOrder.Kind.valueOf(body.substring(0, end)), PdfOrder.of(body.substring(end + 1)));
    }
}
