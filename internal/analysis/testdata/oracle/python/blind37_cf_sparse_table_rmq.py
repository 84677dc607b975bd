# want time n log n
# want space n log n
# kind stdin
import sys
def main():
    data = sys.stdin.buffer.read().split()
    n = int(data[0]); q = int(data[1])
    a = [int(x) for x in data[2:2 + n]]
    K = n.bit_length()
    st = [a]
    j = 1
    while (1 << j) <= n:
        prev = st[-1]
        half = 1 << (j - 1)
        st.append([min(prev[i], prev[i + half]) for i in range(n - (1 << j) + 1)])
        j += 1
    pos = 2 + n
    out = []
    for _ in range(q):
        l = int(data[pos]) - 1
        r = int(data[pos + 1])
        pos += 2
        k = (r - l).bit_length() - 1
        out.append(min(st[k][l], st[k][r - (1 << k)]))
    sys.stdout.write("\n".join(map(str, out)))
main()
