# want time n
# want space 1
# kind function
def merge_count(a, b):
    i = j = c = 0
    while i < len(a) or j < len(b):
        if j == len(b) or i < len(a) and a[i] < b[j]:
            i += 1
        else:
            j += 1
        c += 1
    return c
