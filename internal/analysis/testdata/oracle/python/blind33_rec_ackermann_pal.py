# want time n^2
# want space n^2
# kind function
# entry isPal
def isPal(s):
    if len(s) < 2:
        return True
    if s[0] != s[-1]:
        return False
    return isPal(s[1:-1])
