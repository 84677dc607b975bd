# want time n log n
# want space n
# kind stdin
import sys
def main():
    data = sys.stdin.buffer.read().split()
    n = int(data[0])
    a = list(map(int, data[1:1 + n]))
    order = {v: i + 1 for i, v in enumerate(sorted(set(a)))}
    bit = [0] * (len(order) + 1)
    inv = 0
    for i in range(n - 1, -1, -1):
        k = order[a[i]] - 1
        while k > 0:
            inv += bit[k]
            k &= k - 1
        k = order[a[i]]
        while k < len(bit):
            bit[k] += 1
            k += k & -k
    print(inv)
main()
