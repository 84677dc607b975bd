# kind stdin
# want time n
# want space n
print(sum(sum(map(int, input().split())) > 1 for _ in range(int(input()))))
