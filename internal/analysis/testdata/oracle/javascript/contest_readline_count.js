// want time n
// want space n
const readline = require('readline');
const rl = readline.createInterface({ input: process.stdin });
const counts = new Map();
rl.on('line', (line) => {
    counts.set(line, (counts.get(line) || 0) + 1);
});
rl.on('close', () => {
    for (const [w, c] of counts) console.log(w, c);
});
