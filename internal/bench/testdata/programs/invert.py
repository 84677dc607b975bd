"""An inverted index: word to the lines it stands on."""
import sys

index = {}
for number, line in enumerate(sys.stdin):
    for word in line.split():
        index.setdefault(word, []).append(number)
print(len(index), sum(len(v) for v in index.values()))
