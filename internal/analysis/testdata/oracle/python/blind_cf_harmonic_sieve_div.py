# want time n log n
# want space n
# kind stdin
import sys
def main():
    n = int(input())
    d = [0] * (n + 1)
    for i in range(1, n + 1):
        for j in range(i, n + 1, i):
            d[j] += 1
    print(sum(i * d[i] for i in range(1, n + 1)) % 998244353)
main()
