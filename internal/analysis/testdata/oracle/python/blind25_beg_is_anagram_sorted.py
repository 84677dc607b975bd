# kind function
# want time n log n
# want space n
def isAnagram(s, t):
    if len(s) != len(t):
        return False
    s_sorted = sorted(s)
    t_sorted = sorted(t)
    for i in range(len(s_sorted)):
        if s_sorted[i] != t_sorted[i]:
            return False
    return True
