"""Has this record probably been seen?  A Bloom filter of fixed size over stdin."""
import hashlib
import sys
from struct import unpack


class BloomFilter:
    def __init__(self, bits: int = 1 << 25, hashes: int = 4):
        self.mask = bits - 1
        self.hashes = hashes
        self.table = bytearray(bits >> 3)

    def _slots(self, item: bytes):
        a, b = unpack("<QQ", hashlib.blake2b(item, digest_size=16).digest())
        for i in range(self.hashes):
            yield (a + i * b) & self.mask

    def add(self, item: bytes) -> bool:
        """Insert and say whether the item may have been there before."""
        seen = True
        for slot in self._slots(item):
            byte, bit = slot >> 3, 1 << (slot & 7)
            if not self.table[byte] & bit:
                seen = False
                self.table[byte] |= bit
        return seen


def main() -> None:
    bloom = BloomFilter()
    repeated = total = 0
    for raw in sys.stdin.buffer:
        total += 1
        repeated += bloom.add(raw.split(b" ", 1)[0])
    print(f"{repeated} of {total} keys probably repeated")


if __name__ == "__main__":
    main()
