#!/usr/bin/env python3
"""Checks a book, a file of its feeds, or the test vectors, against FORMAT.md. Shares no code with the service; needs Python 3 and nothing else.

    verify_feed.py book.db [NUMBER ENTRY_ID]
    verify_feed.py book.lbk [NUMBER ENTRY_ID]
    verify_feed.py feed-v1.vectors

With a number and an id (as B12 89ab...), that entry must be in the book. Exit status 0: all is well; 1: the first thing
that is not is named; 2: asked wrongly.
"""

import functools
import hashlib
import json
import sqlite3
import sys
from pathlib import Path

# --- Ed25519, RFC 8032 section 5.1: verification only, in extended coordinates -----------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = f - e, h - g, h + g, f + e
    return e * f % P, g * h % P, f * g % P, e * h % P


def multiply(scalar, point):
    product = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            product = add(product, point)
        point = add(point, point)
        scalar >>= 1
    return product


def same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def decompress(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    check(y < P, "a point off the curve")
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    check((x * x - x2) % P == 0 and not (x == 0 and sign), "a point off the curve")
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


@functools.lru_cache(maxsize=None)
def base():
    return decompress((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def verifies(public_key, message, signature):
    if len(public_key) != 32 or len(signature) != 64:
        return False
    try:
        a, r = decompress(public_key), decompress(signature[:32])
    except Bad:
        return False
    s = int.from_bytes(signature[32:], "little")
    if s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public_key + message).digest(), "little") % L
    return same(multiply(s, base()), add(r, multiply(k, a)))


# --- deterministic CBOR: what a header is made of, in its shortest form, and nothing else -------------------------------


def decode(data):
    value, end = item(data, 0)
    check(end == len(data), "bytes after the header")
    return value


def item(data, at):
    check(at < len(data), "a header that is cut short")
    major, argument = data[at] >> 5, data[at] & 31
    if data[at] == 0xF6:
        return None, at + 1
    at += 1
    if argument >= 24:
        check(argument <= 27, "a length that is not known")
        size = 1 << argument - 24
        check(at + size <= len(data), "a header that is cut short")
        argument = int.from_bytes(data[at : at + size], "big")
        check(argument >= (24 if size == 1 else 1 << 4 * size), "a number not in its shortest form")
        at += size
    if major == 0:
        return argument, at
    if major == 1:
        return -1 - argument, at
    if major in (2, 3):
        check(at + argument <= len(data), "a header that is cut short")
        value = data[at : at + argument]
        return (value if major == 2 else utf8(value)), at + argument
    check(major == 4, "a type that no header has")
    values = []
    for _ in range(argument):
        value, at = item(data, at)
        values.append(value)
    return values, at


# --- the feed -------------------------------------------------------------------------------------------------------------


class Bad(Exception):
    pass


def check(holds, otherwise):
    if not holds:
        raise Bad(otherwise)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def utf8(data):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise Bad("bytes that are not UTF-8") from None


def content_of(data):
    def once(pairs):
        check(len(dict(pairs)) == len(pairs), "a key that stands twice")
        return dict(pairs)

    def refuse(word):
        raise Bad("not JSON: " + word)

    try:
        value = json.loads(utf8(data), object_pairs_hook=once, parse_constant=refuse)
    except ValueError as broken:
        raise Bad("not JSON: %s" % broken) from None
    check(isinstance(value, dict), "not a JSON object")
    return value


def check_header(header, feed_id, seq, previous):
    check(isinstance(header, list) and len(header) == 12, "not an array of 12")
    types = (int, bytes, int, (bytes, type(None)), str, int, int, str, bytes, int, int, bytes)
    check(all(isinstance(value, kind) for value, kind in zip(header, types)), "an item of another type")
    check(header[0] == 1, "another version of the header")
    check(header[1] == feed_id, "another feed")
    check(header[2] == seq, "number %d where %d follows" % (header[2], seq))
    check(header[3] == previous, "another entry before")
    check(len(header[8]) == 16 and len(header[11]) == 32, "a boot or a digest of another length")
    check((header[4] == "genesis") == (seq == 1), "a genesis is entry 1 and no other")


def check_content(header, salt, data, public_key, book, letter):
    check(len(salt) == 16, "a salt of another length")
    check(len(data) == header[10], "a content of another length")
    check(sha256(b"logbook-content-v1", salt, data) == header[11], "another content than was signed")
    content = content_of(data)
    if header[4] == "genesis":
        check(content["v"] == 1 and content["format"] == 1, "another format")
        check(bytes.fromhex(content["publicKey"]) == public_key, "another public key in the genesis")
        check(book is None or content["book"] == book, "another book in the genesis")
        check(letter is None or content["letter"] == letter, "another letter in the genesis")
    elif content.get("v") == 1:
        check(all(key in content for key in ("raw", "lang", "author", "typedMs", "observations")), "a key is missing")
        check("restricted" not in content or len(data) % 256 == 0, "a restricted content that is not padded")
    return content


def targets(content):
    return [each["entry"] for each in content.get("observations", []) if each.get("kind") == "voids"]


def walk(public_key, entries, feed_id=None, book=None, letter=None):
    """Entries are (seq, id or None, header, signature, salt or None, content or None). Returns ids, gaps, redacted."""
    feed = sha256(b"logbook-feed-v1", public_key)[:16]
    check(feed_id is None or feed == feed_id, "the feed's id is not its key's")
    ids, gaps, redacted, previous = [], [], [], None
    for seq, entry_id, data, signature, salt, content in entries:
        try:
            header = decode(data)
            check_header(header, feed, len(ids) + 1, previous)
            check(seq == header[2], "another number in the table")
            check(verifies(public_key, b"logbook-entry-v1" + data, signature), "a signature that is not the feed's")
            previous = sha256(data, signature)
            check(entry_id is None or entry_id == previous.hex(), "another id in the table")
            if content is None:
                check(seq > 1, "the genesis has no content")
                gaps.append(previous.hex())
            else:
                read = check_content(header, salt, content, public_key, book, letter)
                if header[4] == "redaction":
                    redacted.extend(targets(read))
        except (Bad, KeyError, ValueError) as wrong:
            raise Bad("#%s%d: %s" % (letter or "", seq, wrong)) from None
        ids.append(previous.hex())
    check(ids, "a feed without its genesis")
    return ids, gaps, redacted


def verify_vectors(path):
    lines = path.read_text("ascii").splitlines()
    entries = [[bytes.fromhex(part) for part in line.split(" ")] for line in lines[1:]]
    ids, _, _ = walk(
        bytes.fromhex(lines[0]),
        [(n, None, header, signature, salt, data) for n, (header, signature, salt, data) in enumerate(entries, 1)],
    )
    print("%d entries, the last one %s" % (len(ids), ids[-1]))


def verify_book(path, known):
    database = sqlite3.connect(path.resolve().as_uri() + "?mode=ro", uri=True)
    gaps, redacted, found = [], [], set()
    feeds = database.execute("select feed, book, letter, public_key from feeds order by book, place").fetchall()
    for feed, book, letter, public_key in feeds:
        rows = database.execute(
            "select e.seq, e.entry_id, e.header, e.signature, c.salt, c.content from entries e left join contents c"
            " on c.feed = e.feed and c.seq = e.seq where e.feed = ? order by e.seq",
            (feed,),
        )
        ids, missing, gone = walk(public_key, rows, bytes.fromhex(feed), book, letter)
        gaps += missing
        redacted += gone
        found.update(("%s%d" % (letter, n), each) for n, each in enumerate(ids, 1))
        print("%s: complete up to #%s%d if %s is its last" % (book, letter, len(ids), ids[-1]))
    check(set(gaps) <= set(redacted), "a content is missing that no redaction names")
    check(known is None or known in found, "entry %s %s is not in the book" % (known or ("", "")))


def parts_of(data):
    at = 0
    while at < len(data):
        check(at + 4 <= len(data), "the file ends within an entry")
        length = int.from_bytes(data[at : at + 4], "big")
        check(at + 4 + length <= len(data), "the file ends within an entry")
        yield data[at + 4 : at + 4 + length]
        at += 4 + length


def verify_file(path, known):
    data = path.read_bytes()
    check(data[:8] == b"LOGBOOK1", "not a file of feeds")
    parts = list(parts_of(data[8:]))
    check(len(parts) % 4 == 0, "the file ends within an entry")
    feeds, found = {}, set()
    for header, signature, salt, content in zip(*[iter(parts)] * 4):
        feeds.setdefault(decode(header)[1], []).append((header, signature, salt or None, content or None))
    for feed, entries in feeds.items():
        genesis = content_of(entries[0][3])
        rows = [(n, None, *entry) for n, entry in enumerate(entries, 1)]
        letter = genesis["letter"]
        ids, missing, _ = walk(bytes.fromhex(genesis["publicKey"]), rows, feed, genesis["book"], letter)
        found.update(("%s%d" % (letter, n), each) for n, each in enumerate(ids, 1))
        print("%s: complete up to #%s%d if %s is its last" % (genesis["book"], letter, len(ids), ids[-1]))
        print("contents that lack: %d" % len(missing))
    check(known is None or known in found, "entry %s %s is not in the file" % (known or ("", "")))


def main(arguments):
    if len(arguments) not in (1, 3):
        print(__doc__, file=sys.stderr)
        return 2
    path = Path(arguments[0])
    try:
        if path.suffix == ".vectors":
            verify_vectors(path)
        elif path.suffix == ".lbk":
            verify_file(path, tuple(arguments[1:]) or None)
        else:
            verify_book(path, tuple(arguments[1:]) or None)
    except (Bad, sqlite3.Error) as wrong:
        print(wrong)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
