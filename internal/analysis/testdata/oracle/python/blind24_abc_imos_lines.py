# want time n
# want space n
# kind stdin
n, t = map(int, input().split())
diff = [0] * (t + 2)
for _ in range(n):
    l, r = map(int, input().split())
    diff[l] += 1
    diff[r] -= 1
for i in range(1, t + 1):
    diff[i] += diff[i - 1]
print(max(diff[:t]))
