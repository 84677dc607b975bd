// want time n log n
// want space n
const rl = require('readline').createInterface({ input: process.stdin });
const lines = [];
rl.on('line', line => lines.push(line));
rl.on('close', () => {
    const n = parseInt(lines[0]);
    const arr = lines[1].split(' ').map(Number);
    arr.sort((a, b) => a - b);
    let best = Infinity;
    for (let i = 1; i < n; i++) best = Math.min(best, arr[i] - arr[i - 1]);
    console.log(best);
});
