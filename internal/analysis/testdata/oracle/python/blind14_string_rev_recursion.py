# want time n^2
# want space n^2
def rev(s):
    if len(s) <= 1:
        return s
    return rev(s[1:]) + s[0]
