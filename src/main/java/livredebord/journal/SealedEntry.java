package livredebord.journal;

import java.util.Objects;
import livredebord.entry.EntryId;

/**
 * The four byte strings that are an entry, written once and kept byte for byte.
 *
 * @param id the digest of header and signature
 * @param header deterministic CBOR, see {@code FORMAT.md}
 * @param signature 64 bytes
 * @param salt 16 bytes
 * @param content UTF-8 JSON
 */
public record SealedEntry(EntryId id, byte[] header, byte[] signature, byte[] salt, byte[] content) {

    public SealedEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(salt, "salt");
        Objects.requireNonNull(content, "content");
    }
}
