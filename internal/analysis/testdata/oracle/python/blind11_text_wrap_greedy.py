# want time n
# want space n
def wrap(words, width):
    lines, cur, cur_len = [], [], 0
    for w in words:
        if cur and cur_len + 1 + len(w) > width:
            lines.append(' '.join(cur))
            cur, cur_len = [], 0
        cur_len += len(w) + (1 if cur else 0)
        cur.append(w)
    if cur:
        lines.append(' '.join(cur))
    return '\n'.join(lines)
