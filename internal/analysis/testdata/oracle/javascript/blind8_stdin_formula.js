// want time 1
// want space 1
// kind stdin
const [a, b, c] = require('fs').readFileSync('/dev/stdin', 'utf8').trim().split(' ').map(Number);
if (b >= c) console.log(-1);
else console.log(Math.floor(a / (c - b)) + 1);
