# want time n
# want space 1
# kind function
# entry isOneEdit
def isOneEdit(s, t):
    if abs(len(s) - len(t)) > 1:
        return False
    i = j = edits = 0
    while i < len(s) and j < len(t):
        if s[i] != t[j]:
            edits += 1
            if edits > 1:
                return False
            if len(s) > len(t):
                i += 1
                continue
            elif len(s) < len(t):
                j += 1
                continue
        i += 1
        j += 1
    return True
