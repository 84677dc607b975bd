# want time n
# want space n
# kind stdin
def main():
    t = int(input())
    for _ in range(t):
        n, x, y = map(int, input().split())
        s = input()
        cnt = 0
        for i in range(n - x, n):
            want = '1' if i == n - y - 1 else '0'
            if s[i] != want:
                cnt += 1
        print(cnt)
main()
