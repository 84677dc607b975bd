"""Sort-merge join of two CSV tables on their first column; the output goes to stdout."""
import sys
from itertools import groupby
from operator import itemgetter

KEY = itemgetter(0)


def tables(handle):
    """The two tables, which a blank line divides."""
    left, right = [], []
    current = left
    for line in handle:
        line = line.rstrip("\n")
        if line:
            current.append(tuple(line.split(",", 1)))
        else:
            current = right
    return left, right


def join(left, right):
    left.sort(key=KEY)
    right.sort(key=KEY)
    groups = groupby(right, KEY)
    key, matches = None, []
    for k, value in left:
        while key is None or key < k:
            try:
                key, found = next(groups)
            except StopIteration:
                return
            matches = [v for _, v in found]
        if key == k:
            for other in matches:
                yield k, value, other


def main():
    n = 0
    for row in join(*tables(sys.stdin)):
        n += 1
        sys.stdout.write("%s,%s,%s\n" % row)
    print(n, "rows", file=sys.stderr)


if __name__ == "__main__":
    main()
