"""Levenshtein distance of the first two lines."""
import sys

a = sys.stdin.readline().rstrip("\n")
b = sys.stdin.readline().rstrip("\n")
row = list(range(len(b) + 1))
for i, x in enumerate(a, 1):
    last, row[0] = row[0], i
    for j, y in enumerate(b, 1):
        last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
print(row[-1])
