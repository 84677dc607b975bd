# kind function
# want time n
# want space 1
def perfect(number: int) -> bool:
    return sum(i for i in range(1, number // 2 + 1) if number % i == 0) == number
