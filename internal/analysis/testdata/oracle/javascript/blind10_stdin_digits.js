// want time n
// want space n
// kind stdin
const s = require('fs').readFileSync('/dev/stdin', 'utf8').trim();
let sum = 0;
for (const c of s) sum += Number(c);
console.log(sum % 9 === 0 ? 'Yes' : 'No');
