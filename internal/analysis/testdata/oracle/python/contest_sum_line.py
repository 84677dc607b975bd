# want time n
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
print(sum(a))
