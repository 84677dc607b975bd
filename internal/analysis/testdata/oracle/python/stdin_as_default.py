# want time n log n
# want space n
# kind stdin
import sys


def main(handle=sys.stdin):
    rows = sorted(int(line) for line in handle)
    print(rows[len(rows) // 2])


if __name__ == "__main__":
    main()
