# kind function
# want time log n
def binary_recursive(decimal: int) -> str:
    decimal = int(decimal)
    if decimal in (0, 1):
        return str(decimal)
    div, mod = divmod(decimal, 2)
    return binary_recursive(div) + str(mod)
