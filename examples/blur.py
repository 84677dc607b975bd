"""Blur a batch of grey images: each line of stdin is WIDTH HEIGHT SEED, each line of output the mean and the brightest pixel."""
import sys


def draw(width, height, seed):
    return [[(x * seed + y * y) % 256 for x in range(width)] for y in range(height)]


def blur(image):
    height, width = len(image), len(image[0])
    out = []
    for y in range(1, height - 1):
        above, row, below = image[y - 1], image[y], image[y + 1]
        out.append([
            (above[x - 1] + above[x] + above[x + 1] + row[x - 1] + row[x] + row[x + 1] + below[x - 1] + below[x] + below[x + 1]) // 9
            for x in range(1, width - 1)
        ])
    return out


for line in sys.stdin:
    width, height, seed = map(int, line.split())
    image = blur(draw(width, height, seed))
    pixels = sum(map(sum, image))
    print(seed, pixels // (len(image) * len(image[0])), max(map(max, image)))
