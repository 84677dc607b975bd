"""Histogram equalization of a grey picture, then a 3x3 median to take the speckle off."""


def equalize(pixels):
    counts = [0] * 256
    for row in pixels:
        for p in row:
            counts[p] += 1
    total = sum(counts)
    lookup, running = [], 0
    for c in counts:
        running += c
        lookup.append(255 * running // total)
    return [[lookup[p] for p in row] for row in pixels]


def despeckle(pixels):
    result = [list(pixels[0])]
    for above, row, below in zip(pixels, pixels[1:], pixels[2:]):
        line = [row[0]]
        for x in range(1, len(row) - 1):
            window = above[x - 1:x + 2] + row[x - 1:x + 2] + below[x - 1:x + 2]
            window.sort()
            line.append(window[4])
        line.append(row[-1])
        result.append(line)
    result.append(list(pixels[-1]))
    return result


def handler(event, context):
    clean = despeckle(equalize(event["pixels"]))
    return {"rows": len(clean), "brightness": sum(map(sum, clean)) / sum(map(len, clean))}
