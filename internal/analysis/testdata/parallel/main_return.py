import sys


def count():
    n = 0
    for line in sys.stdin:  # want split reduce lines sum
        if "ERROR" in line:
            n += 1
    return n


if __name__ == "__main__":
    print(count())
