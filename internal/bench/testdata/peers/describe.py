"""describe: the summary that everybody asks for, of one column of numbers."""
import statistics as st
import sys
from math import sqrt


def load(handle):
    return [float(token) for token in handle if token.strip()]


def histogram(values, buckets=20):
    low, high = min(values), max(values)
    width = (high - low) / buckets or 1.0
    counts = [0] * buckets
    for v in values:
        counts[min(buckets - 1, int((v - low) / width))] += 1
    return low, width, counts


def main():
    values = load(sys.stdin)
    mean = st.fmean(values)
    deviation = sqrt(sum((v - mean) ** 2 for v in values) / (len(values) - 1))
    cuts = st.quantiles(values, n=100)
    print("count ", len(values))
    print("mean  ", round(mean, 4))
    print("stdev ", round(deviation, 4))
    for p in (1, 25, 50, 75, 99):
        print(f"p{p:<5}", round(cuts[p - 1], 3))
    low, width, counts = histogram(values)
    top = max(counts)
    for i, c in enumerate(counts):
        print(f"{low + i * width:12.2f} {'#' * (40 * c // top)}")


if __name__ == "__main__":
    main()
