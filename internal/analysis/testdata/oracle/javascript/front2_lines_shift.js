// want time n
// want space n
const input = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const T = parseInt(input.shift());
for (let t = 0; t < T; t++) {
    const [n, k] = input.shift().split(' ').map(Number);
    const a = input.shift().split(' ').map(Number);
    const cnt = new Map();
    let ans = 0;
    for (const x of a) {
        ans += cnt.get(k - x) || 0;
        cnt.set(x, (cnt.get(x) || 0) + 1);
    }
    console.log(ans);
}
