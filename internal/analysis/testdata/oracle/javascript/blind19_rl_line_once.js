// want time n
// kind stdin
const readline = require('readline');
const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
rl.on('line', function (line) {
  const s = line.trim();
  let cnt = {};
  for (let i = 0; i < s.length; i++) cnt[s[i]] = (cnt[s[i]] || 0) + 1;
  let odd = 0;
  for (const k in cnt) if (cnt[k] % 2) odd++;
  console.log(odd <= 1 ? 'YES' : 'NO');
  rl.close();
});
