# want time n
# want space n
# kind stdin
import sys
def main():
    rd = sys.stdin.readline
    n = int(rd())
    a = rd().split()
    first, last = {}, {}
    for i, v in enumerate(a):
        first.setdefault(v, i + 1)
        last[v] = n - i
    m = int(rd())
    x = y = 0
    for q in rd().split():
        x += first[q]
        y += last[q]
    print(x, y)
main()
