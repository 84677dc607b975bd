# want time 2^n
# want space n
# kind function
def fibonacci_recursive(n: int) -> int:
    """Naive recursive implementation."""
    if n < 0:
        raise ValueError("n must be non-negative")
    if n <= 1:
        return n
    return fibonacci_recursive(n - 1) + fibonacci_recursive(n - 2)
