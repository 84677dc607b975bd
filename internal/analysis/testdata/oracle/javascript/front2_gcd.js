// want time log n
// want space log n
const [a, b] = require('fs').readFileSync(0, 'utf8').split(' ').map(Number);
const gcd = (x, y) => y === 0 ? x : gcd(y, x % y);
console.log(a / gcd(a, b) * b);
