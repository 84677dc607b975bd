# want time n
# want space n
# kind stdin
import sys
from collections import Counter
def parse(line):
    parts = line.split(" ")
    return parts[0], int(parts[-1])
def main():
    hits, size = Counter(), 0
    for line in sys.stdin:
        host, n = parse(line)
        hits[host] += 1
        size += n
    print(hits.most_common(1), size)
if __name__ == "__main__":
    main()
