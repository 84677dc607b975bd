# want time n^2
# want space n
# kind function
def rank(s):
    total = 0
    letters = sorted(s)
    for ch in s:
        i = letters.index(ch)
        total = total * len(letters) + i
        letters.pop(i)
    return total
