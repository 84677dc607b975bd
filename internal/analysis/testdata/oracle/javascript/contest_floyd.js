// want time n^3
// want space n^2
const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const n = +lines[0];
const d = [];
for (let i = 0; i < n; i++) d.push(lines[i + 1].split(' ').map(Number));
for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++) d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
console.log(d.map(r => r.join(' ')).join('\n'));
