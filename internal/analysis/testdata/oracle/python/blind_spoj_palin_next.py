# want time n
# want space n
# kind stdin
t = int(input())
for _ in range(t):
    s = list(input().strip())
    n = len(s)
    if all(c == '9' for c in s):
        print('1' + '0' * (n - 1) + '1')
        continue
    h = (n + 1) // 2
    left = s[:h]
    cand = left + left[:n // 2][::-1]
    if cand > s:
        print(''.join(cand))
    else:
        num = str(int(''.join(left)) + 1)
        print(num + num[:n // 2][::-1])
