// want time n^2
// want space n
const rl = require('readline').createInterface({ input: process.stdin, output: process.stdout });
let lines = [];
rl.on('line', line => lines.push(line));
rl.on('close', () => {
    const n = Number(lines[0]);
    const a = lines[1].split(' ').map(Number);
    let inversions = 0;
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) if (a[i] > a[j]) inversions++;
    console.log(inversions);
});
