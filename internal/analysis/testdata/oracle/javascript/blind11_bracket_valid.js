// want time n
// want space n
// kind stdin
const lines = require('fs').readFileSync('/dev/stdin').toString().trim().split('\n');
const T = Number(lines[0]);
for (let t = 1; t <= T; t++) {
  let depth = 0, good = true;
  for (const c of lines[t].trim()) {
    depth += c === '(' ? 1 : -1;
    if (depth < 0) {
      good = false;
      break;
    }
  }
  console.log(good && depth === 0 ? 'YES' : 'NO');
}
