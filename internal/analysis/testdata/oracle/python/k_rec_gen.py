# want time 2^n
# kind stdin
n = int(input())
def gen(cur, o, c):
    if len(cur) == 2 * n:
        print(cur)
        return
    if o < n:
        gen(cur + '(', o + 1, c)
    if c < o:
        gen(cur + ')', o, c + 1)
gen('', 0, 0)
