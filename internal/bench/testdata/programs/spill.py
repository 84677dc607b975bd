"""Spread lines over eight scratch files by key, then sort and merge them."""
import heapq
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    files = [open(os.path.join(folder, str(i)), "w+") for i in range(8)]
    for line in sys.stdin:
        files[hash(line.split(" ", 1)[0]) % 8].write(line)
    runs = []
    for f in files:
        f.seek(0)
        runs.append(sorted(f))
    n = 0
    for _ in heapq.merge(*runs):
        n += 1
print(n)
