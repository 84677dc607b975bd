# want time n^2
# want space n
# kind stdin
import sys
data = sys.stdin.read().split()
s = data[1]
k = 0
for i in range(len(s)):
    for j in range(len(s)):
        k += s[i] == s[j]
print(k)
