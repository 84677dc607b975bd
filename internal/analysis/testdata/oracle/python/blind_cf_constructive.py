# want time n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
def solve():
    n, k = map(int, input().split())
    s = list(input().strip())
    ones = s.count('1')
    res = ['0'] * n
    for i in range(ones - 1):
        res[i] = '1'
    res[n - 1] = '1'
    print(''.join(res))
def main():
    tt = int(input())
    for _ in range(tt):
        solve()
main()
