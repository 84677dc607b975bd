# want time n
# want space n
def build(p):
    fail = [0] * len(p)
    k = 0
    for i in range(1, len(p)):
        while k > 0 and p[k] != p[i]:
            k = fail[k - 1]
        if p[k] == p[i]:
            k += 1
        fail[i] = k
    return fail

def find(text, p):
    if not p:
        return 0
    fail = build(p)
    j = 0
    for i, c in enumerate(text):
        while j and p[j] != c:
            j = fail[j - 1]
        if p[j] == c:
            j += 1
        if j == len(p):
            return i - j + 1
    return -1
