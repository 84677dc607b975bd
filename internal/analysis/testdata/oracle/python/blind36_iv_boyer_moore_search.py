# want time n^2
# want space 1
# kind function
def bad_char_heuristic(pattern):
    table = [-1] * 256
    for i in range(len(pattern)):
        table[ord(pattern[i])] = i
    return table

def search(text, pattern):
    m = len(pattern)
    n = len(text)
    bad = bad_char_heuristic(pattern)
    s = 0
    while s <= n - m:
        j = m - 1
        while j >= 0 and pattern[j] == text[s + j]:
            j -= 1
        if j < 0:
            return s
        s += max(1, j - bad[ord(text[s + j])])
    return -1
