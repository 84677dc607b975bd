# want time 2^n
# want space 2^n
def las(n):
    s = '1'
    for _ in range(n - 1):
        nxt = ''
        i = 0
        while i < len(s):
            j = i
            while j < len(s) and s[j] == s[i]:
                j += 1
            nxt += str(j - i) + s[i]
            i = j
        s = nxt
    return s
