// want time n
// want space n
const data = require("fs").readFileSync("/dev/stdin").toString().trim().split(/\s+/).map(Number);
let pos = 0;
const t = data[pos++];
const out = [];
for (let tc = 0; tc < t; tc++) {
    const n = data[pos++];
    let mx = -Infinity, sum = 0;
    for (let i = 0; i < n; i++) {
        const x = data[pos++];
        sum = Math.max(sum + x, x);
        mx = Math.max(mx, sum);
    }
    out.push(mx);
}
console.log(out.join("\n"));
