# want time n log n
# want space n
# kind stdin
import sys
def main():
    input = sys.stdin.readline
    n = int(input())
    a = list(map(int, input().split()))
    tree = [0] * (n + 2)
    def add(i):
        while i <= n:
            tree[i] += 1
            i += i & -i
    def query(i):
        s = 0
        while i > 0:
            s += tree[i]
            i -= i & -i
        return s
    inv = 0
    for i in range(n - 1, -1, -1):
        inv += query(a[i])
        add(a[i])
    print(inv)
main()
