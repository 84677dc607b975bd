# want time n log n
# want space n
# kind stdin
import sys
def main():
    def read_ints():
        return list(map(int, sys.stdin.readline().split()))
    t, = read_ints()
    def solve():
        n, k = read_ints()
        a = read_ints()
        a.sort()
        return sum(a[-k:])
    print('\n'.join(str(solve()) for _ in range(t)))
main()
