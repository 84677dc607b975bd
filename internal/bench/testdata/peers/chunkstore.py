"""Backup size estimate: content-defined chunks of stdin, deduplicated by digest."""
import sys
from hashlib import sha1

MASK = ((1 << 11) - 1) << 21  # the high bits: they depend on the last 32 bytes
GEAR = [(i * 0x9E3779B97F4A7C15 >> 13) & 0xFFFFFFFF for i in range(1, 257)]


def chunks(stream, smallest=256, largest=16384):
    pending = bytearray()
    finger = 0
    while block := stream.read(1 << 16):
        for byte in block:
            pending.append(byte)
            finger = ((finger << 1) + GEAR[byte]) & 0xFFFFFFFF
            if (len(pending) >= smallest and not finger & MASK) or len(pending) >= largest:
                yield bytes(pending)
                pending.clear()
                finger = 0
    if pending:
        yield bytes(pending)


def main():
    seen, raw, stored, n = set(), 0, 0, 0
    for chunk in chunks(sys.stdin.buffer):
        n += 1
        raw += len(chunk)
        digest = sha1(chunk).digest()
        if digest not in seen:
            seen.add(digest)
            stored += len(chunk)
    print(f"{n} chunks, {len(seen)} unique, {stored}/{raw} bytes")


if __name__ == "__main__":
    main()
