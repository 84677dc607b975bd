# want time n log n
# want space n
# kind stdin
for _ in range(int(input())):
    s = input()
    a = sorted(map(len, s.split('0')), reverse=True)
    print(sum(a[::2]))
