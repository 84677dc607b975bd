// want time n
// want space n
// kind stdin
const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const n = Number(lines[0]);
const a = lines[1].split(' ').map(Number);
let s = 0;
for (let i = 0; i < n; i++) s += a[i];
console.log(s);
