# want time n^2
# want space n
# kind function
def unique(s):
    return [c for c in s if s.count(c) == 1]
