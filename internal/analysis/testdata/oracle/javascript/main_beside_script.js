// want time n^2
// want space n
// kind stdin
const lines = require('fs').readFileSync(0, 'utf8').split('\n');
function main(k) {
  let s = 0;
  for (let i = 0; i < k.length; i++) s += i;
  return s;
}
let t = 0;
for (let j = 0; j < lines.length; j++) t += main(lines);
console.log(t);
