// want time sqrt n
// want space 1
/**
 * @param {number} n
 * @return {boolean}
 */
const isPrime = (n) => {
    if (n < 2) return false;
    for (let i = 2; i * i <= n; i++) if (n % i === 0) return false;
    return true;
};
