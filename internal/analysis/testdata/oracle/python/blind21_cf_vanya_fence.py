# want time n
# want space n
# kind stdin
n, h = [int(i) for i in input().split(' ')]
print(sum([2 if int(x) > h else 1 for x in input().split(' ')]))
