"""Hash blocks of stdin on four threads."""
import hashlib
import sys
from concurrent.futures import ThreadPoolExecutor

data = sys.stdin.buffer.read()
size = 64 << 10
blocks = [data[i:i + size] for i in range(0, len(data), size)]


def digest(block):
    d = block
    for _ in range(4):
        d = hashlib.sha512(d + block).digest()
    return d


with ThreadPoolExecutor(4) as pool:
    digests = list(pool.map(digest, blocks))
print(hashlib.sha256(b"".join(digests)).hexdigest())
