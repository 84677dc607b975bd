"""LZW with a growing dictionary, reset at 64k codes; prints sizes and a checksum."""
import sys
import zlib
from array import array

LIMIT = 1 << 16


def compress(data: bytes) -> array:
    table = {bytes([i]): i for i in range(256)}
    codes = array("H")
    phrase = b""
    for i in range(len(data)):
        longer = phrase + data[i:i + 1]
        if longer in table:
            phrase = longer
            continue
        codes.append(table[phrase])
        if len(table) < LIMIT:
            table[longer] = len(table)
        else:
            table = {bytes([j]): j for j in range(256)}
        phrase = data[i:i + 1]
    if phrase:
        codes.append(table[phrase])
    return codes


def main() -> None:
    data = sys.stdin.buffer.read()
    codes = compress(data)
    print(len(data), len(codes) * codes.itemsize, zlib.crc32(codes.tobytes()))


if __name__ == "__main__":
    main()
