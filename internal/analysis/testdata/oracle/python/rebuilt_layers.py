# want time n
# want space n
def layers(items):
    levels = 0
    level = items
    while len(level) > 1:
        nxt = []
        i = 0
        while i < len(level):
            nxt.append(hash((level[i], level[i+1])))
            i += 2
        level = nxt
        levels += 1
    return levels
