# want time n^2
# want space 1
# kind function
# entry strmatch
def strmatch(txt, pat):
    i = j = 0
    start, match = -1, 0
    while i < len(txt):
        if j < len(pat) and (pat[j] == '?' or pat[j] == txt[i]):
            i += 1
            j += 1
        elif j < len(pat) and pat[j] == '*':
            start = j
            match = i
            j += 1
        elif start != -1:
            j = start + 1
            match += 1
            i = match
        else:
            return False
    while j < len(pat) and pat[j] == '*':
        j += 1
    return j == len(pat)
