// want time n
// want space n
// kind stdin
const rl = require('readline').createInterface({ input: process.stdin, output: process.stdout, terminal: false });
const lines = [];
rl.on('line', line => lines.push(line));
rl.on('close', solve);
function solve() {
  let idx = 0;
  let q = Number(lines[idx++]);
  const out = [];
  while (q-- > 0) {
    const s = lines[idx++];
    const freq = new Array(26).fill(0);
    for (let i = 0; i < s.length; i++) freq[s.charCodeAt(i) - 97]++;
    let odd = 0;
    for (const f of freq) odd += f % 2;
    out.push(odd <= 1 ? 'YES' : 'NO');
  }
  console.log(out.join('\n'));
}
