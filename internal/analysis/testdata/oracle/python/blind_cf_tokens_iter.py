# want time n log n
# want space n
# kind stdin
import sys
def main():
    data = iter(sys.stdin.buffer.read().split())
    t = int(next(data))
    out = []
    for _ in range(t):
        n = int(next(data))
        a = sorted(int(next(data)) for _ in range(n))
        out.append(str(a[-1] - a[0]))
    print('\n'.join(out))
main()
