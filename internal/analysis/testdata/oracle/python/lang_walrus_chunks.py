# want time n
# want space 1
# kind function
def count_bytes(path: str) -> int:
    total = 0
    with open(path, "rb") as f:
        while chunk := f.read(4096):
            total += len(chunk)
    return total
