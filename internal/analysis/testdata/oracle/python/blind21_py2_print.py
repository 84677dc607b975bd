# want time n
# want space n
# kind stdin
n = int(raw_input())
a = map(int, raw_input().split())
odd = 0
for x in a:
    if x % 2:
        odd += 1
print odd
