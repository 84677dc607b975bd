"""How well stdin compresses."""
import sys
import zlib

data = sys.stdin.buffer.read()
print(len(data), len(zlib.compress(data, 9)))
