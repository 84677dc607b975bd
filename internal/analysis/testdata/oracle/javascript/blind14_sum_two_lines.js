// want time 1
// want space 1
// kind stdin
const lines = require('fs').readFileSync(0, 'utf8').split('\n');
console.log(BigInt(lines[0]) + BigInt(lines[1]));
