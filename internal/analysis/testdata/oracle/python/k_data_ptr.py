# want time n log n
# want space n
# kind stdin
import sys
def main():
    data = sys.stdin.read().split()
    t = int(data[0])
    p = 1
    out = []
    for _ in range(t):
        n = int(data[p]); p += 1
        a = list(map(int, data[p:p + n])); p += n
        a.sort(reverse=True)
        s = 0
        for i in range(n):
            if i % 3 != 2:
                s += a[i]
        out.append(str(s))
    print("\n".join(out))
main()
