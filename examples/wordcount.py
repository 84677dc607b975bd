"""Count words on stdin and print the ten commonest. Memory follows the vocabulary, time the text."""
import sys
from collections import Counter

counts = Counter()
for line in sys.stdin:
    for word in line.lower().split():
        counts[word.strip(".,;:!?\"'()")] += 1

for word, n in counts.most_common(10):
    print(f"{n:8d} {word}")
