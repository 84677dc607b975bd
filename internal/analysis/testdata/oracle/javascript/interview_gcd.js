// want time log n
// want space log n
/**
 * @param {number} a
 * @param {number} b
 */
const gcd = (a, b) => (b === 0 ? a : gcd(b, a % b));
