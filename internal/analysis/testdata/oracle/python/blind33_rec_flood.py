# want time n^2
# want space n^2
# kind function
# entry floodFill
def floodFill(image, sr, sc, color):
    start = image[sr][sc]
    if start == color:
        return image
    def fill(r, c):
        if r < 0 or c < 0 or r >= len(image) or c >= len(image[0]) or image[r][c] != start:
            return
        image[r][c] = color
        fill(r + 1, c)
        fill(r - 1, c)
        fill(r, c + 1)
        fill(r, c - 1)
    fill(sr, sc)
    return image
