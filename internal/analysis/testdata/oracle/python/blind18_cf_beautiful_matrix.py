# want time 1
# want space 1
# kind stdin
for i in range(5):
    row = input().split()
    if '1' in row:
        print(abs(i - 2) + abs(row.index('1') - 2))
