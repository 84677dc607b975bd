# want time n
# want space n
import csv
from collections import defaultdict
def totals(path):
    acc = defaultdict(float)
    with open(path, newline='') as f:
        for row in csv.DictReader(f):
            acc[row['region']] += float(row['amount'])
    return dict(acc)
