# want time n log n
# want space n
# kind stdin
import bisect
n = int(input())
shops = sorted(map(int, input().split()))
for _ in range(int(input())):
    m = int(input())
    print(bisect.bisect_right(shops, m))
