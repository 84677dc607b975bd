// want time n
// want space n
// kind function
const memo = {};
function fib(n) {
    if (n < 2) return n;
    if (memo[n] !== undefined) return memo[n];
    return memo[n] = fib(n - 1) + fib(n - 2);
}
