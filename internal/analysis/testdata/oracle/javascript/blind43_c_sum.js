// kind stdin
// want time n
// want space n
const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const n = parseInt(lines[0]);
const a = lines[1].split(' ').map(Number);
console.log(a.slice(0, n).reduce((s, x) => s + x, 0));
