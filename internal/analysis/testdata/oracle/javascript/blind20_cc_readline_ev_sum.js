// want time n
// kind stdin
const rl = require('readline').createInterface({ input: process.stdin, output: process.stdout });
const lines = [];
rl.on('line', (l) => lines.push(l)).on('close', () => {
  const t = +lines[0];
  let at = 1;
  const res = [];
  for (let i = 0; i < t; i++) {
    const n = +lines[at++];
    const a = lines[at++].split(' ').map(Number);
    let s = 0;
    for (let j = 0; j < n; j++) s += Math.max(0, a[j]);
    res.push(s);
  }
  console.log(res.join('\n'));
});
