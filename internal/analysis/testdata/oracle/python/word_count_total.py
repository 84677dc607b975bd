# want time n
def count(words: List[str]) -> int:
    total = 0
    for w in words:
        for c in w:
            if c == 'a':
                total += 1
    return total
