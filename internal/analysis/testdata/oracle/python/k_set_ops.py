# want time n
# want space n
# kind stdin
n = int(input())
a = set(map(int, input().split()))
m = int(input())
b = set(map(int, input().split()))
print(len(a & b))
