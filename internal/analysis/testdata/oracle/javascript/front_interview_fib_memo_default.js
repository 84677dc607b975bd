// want time n
// want space n
var fib = function(n, memo = {}) {
    if (n in memo) return memo[n];
    if (n <= 2) return 1;
    return memo[n] = fib(n - 1, memo) + fib(n - 2, memo);
};
