# want time 2^n
# want space n
# kind stdin
n = int(input())
def gen(s):
    if len(s) == n:
        print(s)
        return
    gen(s + '0')
    if not s or s[-1] != '1':
        gen(s + '1')
gen('')
