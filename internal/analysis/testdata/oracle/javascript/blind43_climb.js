// kind function
// want time n
// want space 1
const climbStairs = n => { let [a, b] = [1, 1]; while (n--) [a, b] = [b, a + b]; return a; };
