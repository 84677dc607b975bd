# want time n
# want space n
# kind stdin
n = int(input())
print(len({int(x) for x in input().split()}))
