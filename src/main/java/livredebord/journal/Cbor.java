package livredebord.journal;

/** The bytes that begin an item of CBOR (RFC 8949 §3): three bits of major type, five of length or value. */
final class Cbor {

    static final int UNSIGNED = 0x00;
    static final int NEGATIVE = 0x20;
    static final int BYTES = 0x40;
    static final int TEXT = 0x60;
    static final int ARRAY = 0x80;
    static final int NULL = 0xf6;

    /** Arguments under this one stand in the first byte itself; 24 to 27 say that 1, 2, 4 or 8 bytes follow. */
    static final int ONE_BYTE = 24;

    private Cbor() {}
}
