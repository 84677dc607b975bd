// want time 1
// kind stdin
const [a, b] = require('fs').readFileSync(0, 'utf8').trim().split(' ').map(Number);
console.log(a % b === 0 ? a / b : Math.ceil(a / b));
