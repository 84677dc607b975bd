"""The largest groups of words with the same letters."""
import sys
from collections import defaultdict

groups = defaultdict(set)
for word in sys.stdin.read().split():
    groups["".join(sorted(word))].add(word)
for words in sorted(groups.values(), key=len, reverse=True)[:5]:
    print(len(words), sorted(words)[:3])
