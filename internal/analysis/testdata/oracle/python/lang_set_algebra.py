# want time n
# want space n
# kind function
def common(a, b):
    return sorted_len(set(a) & set(b)) + len(set(a) | set(b))
def sorted_len(s):
    return len(s)
