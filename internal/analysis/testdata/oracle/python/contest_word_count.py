# want time n log n
# want space n
# kind stdin
import sys
words = {}
for line in sys.stdin:
    for w in line.split():
        words[w] = words.get(w, 0) + 1
for w, c in sorted(words.items(), key=lambda kv: -kv[1]):
    print(w, c)
