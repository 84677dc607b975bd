// want time n
// want space n
function* tokens() {
    for (const line of require('fs').readFileSync(0, 'utf8').split('\n'))
        for (const w of line.split(' ')) yield w;
}
const it = tokens();
const next = () => +it.next().value;
const n = next(), k = next();
const cnt = new Map();
let bad = 0;
for (let i = 0; i < n; i++) {
    const x = next();
    const c = (cnt.get(x) || 0) + 1;
    cnt.set(x, c);
    if (c > k) bad++;
}
console.log(bad);
