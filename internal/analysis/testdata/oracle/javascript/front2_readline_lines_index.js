// want time n^2
// want space n
const readline = require('readline');
const rl = readline.createInterface({ input: process.stdin });
let lines = [];
rl.on('line', (input) => { lines.push(input); });
rl.on('close', () => {
    let l = 0;
    const t = +lines[l++];
    for (let i = 0; i < t; i++) {
        const n = +lines[l++];
        const arr = lines[l++].split(' ').map(Number);
        solve(n, arr);
    }
});
function solve(n, arr) {
    let cnt = 0;
    for (let i = 0; i < n; i++) {
        for (let j = i + 1; j < n; j++) {
            if ((arr[i] ^ arr[j]) > Math.max(arr[i], arr[j])) cnt++;
        }
    }
    console.log(cnt);
}
