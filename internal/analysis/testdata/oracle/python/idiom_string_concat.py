# want time n
# want space n
# kind function
def spaced(words):
    out = ""
    for w in words:
        out += w + " "
    return out
