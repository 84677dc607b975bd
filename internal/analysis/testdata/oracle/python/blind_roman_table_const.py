# want time 1
# want space 1
# kind stdin
s = input()
v = dict(zip('IVXLCDM', [1, 5, 10, 50, 100, 500, 1000]))
print(sum(v.values()))
