// want time n
// want space n
// kind stdin
const rl = require('readline').createInterface({ input: process.stdin, terminal: false });
const tokens = [];
rl.on('line', (line) => { for (const t of line.trim().split(/\s+/)) tokens.push(t); });
rl.on('close', () => {
  let p = 0;
  const next = () => Number(tokens[p++]);
  let t = next();
  const out = [];
  while (t--) {
    const n = next();
    let best = -Infinity, cur = 0;
    for (let i = 0; i < n; i++) {
      const v = next();
      cur = Math.max(v, cur + v);
      best = Math.max(best, cur);
    }
    out.push(best);
  }
  console.log(out.join('\n'));
});
