# kind function
# want time log n
# want space 1
def armstrong_number(n: int) -> bool:
    if n < 1:
        return False
    total = 0
    number_of_digits = 0
    temp = n
    while temp > 0:
        number_of_digits += 1
        temp //= 10
    temp = n
    while temp > 0:
        rem = temp % 10
        total += rem**number_of_digits
        temp //= 10
    return n == total
