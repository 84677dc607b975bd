"""Words in a prefix tree; how many nodes it has."""
import sys

root = {}
nodes = 0
for word in sys.stdin.read().split():
    at = root
    for c in word:
        if c not in at:
            at[c] = {}
            nodes += 1
        at = at[c]
    at[""] = True
print(nodes)
