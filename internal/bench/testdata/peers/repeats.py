"""Longest repeated stretch of a genome, from a suffix array built by prefix doubling."""
import sys


def suffix_array(s):
    n = len(s)
    rank = [ord(c) for c in s]
    order = list(range(n))
    k = 1
    while True:
        keys = [(rank[i] << 24) | (rank[i + k] + 1 if i + k < n else 0) for i in range(n)]
        order.sort(key=keys.__getitem__)
        fresh = [0] * n
        for a, b in zip(order, order[1:]):
            fresh[b] = fresh[a] + (keys[a] != keys[b])
        rank = fresh
        if rank[order[-1]] == n - 1:
            return order, rank
        k <<= 1


def longest_repeat(s):
    order, rank = suffix_array(s)
    best, where, h = 0, 0, 0
    for i in range(len(s)):
        if rank[i] == 0:
            h = 0
            continue
        j = order[rank[i] - 1]
        while i + h < len(s) and j + h < len(s) and s[i + h] == s[j + h]:
            h += 1
        if h > best:
            best, where = h, i
        h = max(0, h - 1)
    return s[where:where + best]


if __name__ == "__main__":
    first, second = sys.stdin.read().split()
    for strand in (first, second):
        found = longest_repeat(strand)
        print(len(found), found)
