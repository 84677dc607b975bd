# want time n log n
# want space n
# kind stdin
def main():
    n = int(input())
    a = [int(x) for x in input().split()]
    rank = {v: i + 1 for i, v in enumerate(sorted(set(a)))}
    bit = [0] * (n + 1)
    inv = 0
    for i, v in enumerate(a):
        r = rank[v]
        k = r
        s = 0
        while k > 0:
            s += bit[k]
            k &= k - 1
        inv += i - s
        while r <= n:
            bit[r] += 1
            r += r & -r
    print(inv)
main()
