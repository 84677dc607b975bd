"""The commonest pairs of words that follow each other."""
import sys
from collections import Counter

words = sys.stdin.read().split()
pairs = Counter(zip(words, words[1:]))
for (a, b), n in pairs.most_common(10):
    print(n, a, b)
