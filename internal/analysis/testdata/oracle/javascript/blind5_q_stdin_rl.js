// want time n^2
// want space n
// kind stdin
const rl = require('readline').createInterface({ input: process.stdin });
const lines = [];
rl.on('line', l => lines.push(l));
rl.on('close', () => {
    const n = parseInt(lines[0]);
    const a = lines[1].split(' ').map(x => parseInt(x));
    let c = 0;
    for (let i = 0; i < n; i++)
        for (let j = i + 1; j < n; j++)
            if (a[i] > a[j]) c++;
    console.log(c);
});
