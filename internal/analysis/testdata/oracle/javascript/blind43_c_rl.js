// kind stdin
// want time n
// want space n
const readline = require('readline');
const rl = readline.createInterface({ input: process.stdin });
const lines = [];
rl.on('line', l => lines.push(l));
rl.on('close', () => {
    const [n, k] = lines[0].split(' ').map(Number);
    const s = lines[1];
    const cnt = {};
    for (const c of s) cnt[c] = (cnt[c] || 0) + 1;
    console.log(Object.values(cnt).every(v => v <= k) ? 'YES' : 'NO');
});
