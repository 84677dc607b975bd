# want time n^2
# want space n
def rev(s):
    r = ''
    for c in s:
        r = c + r
    return r
