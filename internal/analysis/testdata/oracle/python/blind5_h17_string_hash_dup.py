# want time n^2
# want space n
# kind stdin
s = input()
n = len(s)
k = int(input())
seen = set()
for i in range(n - k + 1):
    seen.add(s[i:i + k])
print(len(seen))
