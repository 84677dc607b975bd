# want time 2^n
# want space n
# kind stdin
n = input()
L = len(n)
res = []
def gen(s, a, b):
    if len(s) == 2 * L:
        if a == b:
            res.append(s)
        return
    gen(s + '4', a + 1, b)
    gen(s + '7', a, b + 1)
gen('', 0, 0)
print(min(x for x in res if int(x) >= int(n)))
