# want time n log n
# want space n
import urllib.request
from collections import defaultdict
def anagrams(words):
    groups = defaultdict(list)
    for w in words:
        groups[tuple(sorted(w))].append(w)
    best = max(map(len, groups.values()))
    return [g for g in groups.values() if len(g) == best]
