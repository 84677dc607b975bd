"""A digest of each line, and of all digests."""
import hashlib
import sys

total = hashlib.sha256()
for line in sys.stdin.buffer:
    total.update(hashlib.sha256(line).digest())
print(total.hexdigest())
