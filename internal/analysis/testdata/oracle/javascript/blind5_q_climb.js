// want time n
// want space 1
// kind function
function climbStairs(n) {
    let a = 1, b = 1;
    while (n-- > 1) [a, b] = [b, a + b];
    return b;
}
