"""Sum a CSV's amounts by category."""
import csv
import sys
from collections import defaultdict

total = defaultdict(float)
rows = 0
for row in csv.DictReader(sys.stdin):
    total[row["category"]] += float(row["amount"])
    rows += 1
print(rows)
for k in sorted(total):
    print(k, round(total[k], 2))
