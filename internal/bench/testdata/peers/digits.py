"""n digits of e by binary splitting, and how often each digit occurs in them."""
import math
import sys
from collections import Counter


def split(a: int, b: int) -> tuple[int, int]:
    """p, q with p/q = sum of a!/k! for a < k <= b."""
    if b - a == 1:
        return 1, b
    m = (a + b) // 2
    p1, q1 = split(a, m)
    p2, q2 = split(m, b)
    return p1 * q2 + p2, q1 * q2


def terms(digits: int) -> int:
    n = 10
    while math.lgamma(n + 1) / math.log(10) < digits + 10:
        n = n * 5 // 4
    return n


def main() -> None:
    digits = int(sys.argv[1])
    p, q = split(0, terms(digits))
    sys.set_int_max_str_digits(0)
    e = (p + q) * 10**digits // q
    text = str(e)
    print(text[:12], text[-8:], sorted(Counter(text).items()))


if __name__ == "__main__":
    main()
