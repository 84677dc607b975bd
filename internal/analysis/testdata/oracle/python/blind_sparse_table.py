# want time n log n
# want space n log n
# kind stdin
import sys
def main():
    data = list(map(int, sys.stdin.read().split()))
    n, q = data[0], data[1]
    a = data[2:2+n]
    st = [a]
    k = 1
    while (1 << k) <= n:
        prev = st[-1]
        half = 1 << (k - 1)
        st.append([min(prev[i], prev[i + half]) for i in range(n - (1 << k) + 1)])
        k += 1
    p = 2 + n
    for _ in range(q):
        l, r = data[p], data[p+1]
        p += 2
        j = (r - l).bit_length() - 1
        print(min(st[j][l], st[j][r - (1 << j)]))
main()
