# want time n
# want space n
# kind stdin
import sys
words = set()
while True:
    line = sys.stdin.readline()
    if not line:
        break
    for w in line.split():
        words.add(w)
print(len(words))
