# want time n log n
# want space n
# kind stdin
import sys
data = sys.stdin.buffer.read().split()
n = int(data[0])
a = sorted(int(x) for x in data[1:n + 1])
print(max((a[i + 1] - a[i] for i in range(n - 1)), default=0))
