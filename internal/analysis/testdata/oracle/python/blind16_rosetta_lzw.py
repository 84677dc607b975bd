# want time n
# want space n
def compress(data):
    table = {chr(i): i for i in range(256)}
    w, out = '', []
    for c in data:
        wc = w + c
        if wc in table:
            w = wc
        else:
            out.append(table[w])
            table[wc] = len(table)
            w = c
    if w:
        out.append(table[w])
    return out
