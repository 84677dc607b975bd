# want time n
# want space n
def merge(a, b):
    out = []
    i = j = 0
    while i < len(a) or j < len(b):
        if j == len(b) or i < len(a) and a[i] <= b[j]:
            out.append(a[i]); i += 1
        else:
            out.append(b[j]); j += 1
    return out
