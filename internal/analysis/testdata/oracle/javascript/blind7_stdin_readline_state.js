// want time n
// want space n
// kind stdin
const rl = require('readline').createInterface({ input: process.stdin, output: process.stdout });
let lineNo = 0, n = 0, arr = [];
rl.on('line', (line) => {
  if (lineNo === 0) {
    n = parseInt(line);
  } else if (lineNo === 1) {
    arr = line.split(' ').map(x => parseInt(x, 10));
  }
  lineNo++;
}).on('close', () => {
  let max = -Infinity, cur = 0;
  for (let i = 0; i < n; i++) {
    cur = Math.max(arr[i], cur + arr[i]);
    max = Math.max(max, cur);
  }
  console.log(max);
  process.exit(0);
});
