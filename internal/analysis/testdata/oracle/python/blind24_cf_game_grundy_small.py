# want time n^2
# want space n
# kind stdin
n, k = map(int, input().split())
a = list(map(int, input().split()))
win = [False] * (k + 1)
for s in range(1, k + 1):
    for x in a:
        if x <= s and not win[s - x]:
            win[s] = True
            break
print("First" if win[k] else "Second")
