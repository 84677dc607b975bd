const rl = require('readline').createInterface({ input: process.stdin });
const rows = [];
rl.on('line', (line) => { rows.push(line.split(' ')); });
rl.on('close', () => {
    const seen = {};
    for (const row of rows) for (const w of row) seen[w] = (seen[w] || 0) + 1;
    for (const [w, n] of Object.entries(seen)) console.log(`${w}: ${n}`);
});
